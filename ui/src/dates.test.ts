import { expect, it } from "vitest";
import { countdown, day, moment, secondsUntil, size, utcClock } from "./dates";

it("shows moments in IST and in the Indian order", () => {
  expect(moment("2026-11-24T20:05:00Z", "en")).toBe("25 Nov 2026, 01:35 IST");
  expect(day("2026-11-24T20:05:00Z", "en")).toBe("25 Nov 2026");
});

it("keeps Latin digits in Hindi, as the documents do", () => {
  expect(moment("2026-11-24T08:35:00Z", "hi")).toMatch(/^24 .+ 2026, 14:05 IST$/);
});

it("shows evidence in UTC", () => {
  expect(utcClock("2026-11-24T14:05:12.345+05:30")).toBe("08:35:12Z");
});

it("shows a date it cannot read as it came", () => {
  expect(moment("yesterday", "en")).toBe("yesterday");
  expect(day("", "en")).toBe("");
  expect(utcClock("?")).toBe("?");
});

it("counts down and stops at zero", () => {
  const now = Date.parse("2026-11-24T08:00:00Z");
  expect(countdown(secondsUntil("2026-11-24T08:04:05Z", now))).toBe("4:05");
  expect(secondsUntil("2026-11-24T07:59:00Z", now)).toBe(0);
});

it("names sizes in steps of a thousand", () => {
  expect([size(999), size(12_431), size(20_900_000)]).toEqual(["999 B", "12.4 kB", "20.9 MB"]);
});
