/*
 * Times on screen are Indian: day, month, year, and IST. Evidence keeps UTC to the second, because
 * it is compared with logs on other machines. Digits stay Latin in both languages, as on the
 * documents themselves.
 */
import type { Lang } from "./generated";

const LOCALES: Record<Lang, string> = { en: "en-IN", hi: "hi-IN-u-nu-latn" };

/** "24 Nov 2026, 14:05 IST" */
export function moment(iso: string, language: Lang): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const words = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: "Asia/Kolkata",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(time);
  return `${words} IST`;
}

/** "24 Nov 2026" */
export function day(iso: string, language: Lang): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: "Asia/Kolkata",
    day: "numeric",
    month: "short",
    year: "numeric",
  }).format(time);
}

/** "08:35:12Z", the clock part of an evidence stamp. */
export function utcClock(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : `${time.toISOString().slice(11, 19)}Z`;
}

/** Whole seconds from `now` to `iso`, never below zero. */
export function secondsUntil(iso: string, now: number): number {
  return Math.max(0, Math.ceil((new Date(iso).getTime() - now) / 1000));
}

/** "4:05" for 245 seconds. */
export function countdown(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** "12.4 kB" */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
