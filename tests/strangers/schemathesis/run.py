"""Exercises `lockstep practice` with the published description of 2021, and judges what differs.

    run.py LOCKSTEP   where LOCKSTEP is the program

Starts a practice locker of the legacy line, lets schemathesis make requests from the description
(authpartner.yaml) and compares every failed check with exceptions.toml. A departure without an
exception fails, and so does an exception without its departure. Always the same requests: the
generator is deterministic and its versions are pinned in requirements.txt.
"""

import collections
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
DESCRIPTION = HERE / "authpartner.yaml"
OPERATIONS = 22
"""Operations of the description: as many must have been tried."""
EXAMPLES = 25
"""Generated requests for one operation and phase, at most."""
TIME = 80
"""Seconds after which the run has failed."""


def main(lockstep):
    practice = subprocess.Popen(
        [lockstep, "practice", "--line", "legacy", "--as", "asha"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        ready = json.loads(practice.stdout.readline())
        with tempfile.TemporaryDirectory() as directory:
            events = pathlib.Path(directory, "events.ndjson")
            exercise(ready, events)
            with events.open(encoding="utf-8") as lines:
                seen = departures(map(json.loads, lines))
    finally:
        practice.send_signal(signal.SIGINT)
        if practice.wait(timeout=10) != 0:
            sys.exit(f"the practice locker ended with {practice.returncode}")
    report(*seen)


def exercise(ready, events):
    """Runs schemathesis; what it says of single failures is in its events."""
    os.environ.update(
        PRACTICE=json.dumps(ready),
        PYTHONPATH=str(HERE),
        PYTHONDONTWRITEBYTECODE="1",
        SCHEMATHESIS_HOOKS="partner",
    )
    sys.path.insert(0, str(HERE))
    import partner

    options = {
        "url": ready["base_url"],
        "header": f"Authorization: Bearer {partner.token()}",
        "phases": "examples,coverage,fuzzing",
        "checks": "all",
        # They judge how quickly data is found, which depends on how busy the machine is.
        "suppress-health-check": "all",
        "max-examples": EXAMPLES,
        "max-redirects": 0,
        "report": "ndjson",
        "report-ndjson-path": events,
    }
    command = [pathlib.Path(sys.executable).with_name("schemathesis"), "run", DESCRIPTION]
    command += [f"--{name}={value}" for name, value in options.items()]
    command += ["--continue-on-failure", "--generation-deterministic", "--no-shrink", "--no-color"]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=TIME, cwd=events.parent)
    # 1 means that checks failed, which is judged here.
    if ran.returncode not in (0, 1):
        sys.exit(f"schemathesis did not run:\n{ran.stdout}{ran.stderr}")


def departures(events):
    """Cases by operation, and what each failed check said, by operation and check."""
    cases = collections.Counter()
    failed = collections.defaultdict(set)
    for event in events:
        if error := event.get("NonFatalError") or event.get("FatalError"):
            sys.exit(f"schemathesis stumbled: {json.dumps(error)[:2000]}")
        recorder = event.get("ScenarioFinished", {}).get("recorder", {})
        operation = recorder.get("label")
        cases[operation] += len(recorder.get("interactions", {}))
        for case, checks in recorder.get("checks", {}).items():
            for check in checks:
                if check["status"] != "success":
                    message = check["failure_info"]["failure"]["message"]
                    # The first paragraph says what is wrong, the others show values.
                    failed[operation, check["name"]].add(message.partition("\n\n")[0])
    return +cases, failed


def report(cases, failed):
    """Prints what was not expected, in the manner of the other tests."""
    with HERE.joinpath("exceptions.toml").open("rb") as file:
        exceptions = tomllib.load(file)["exception"]
    wrong = []
    for exception in exceptions:
        key = f"{exception['method']} {exception['path']}", exception["check"]
        messages = failed[key]
        rest = {message for message in messages if exception["says"] not in message}
        if len(rest) == len(messages):
            wrong.append(f"{' '.join(key)} no longer departs: {exception['says']}")
        failed[key] = rest
    for (operation, check), messages in failed.items():
        wrong += [f"{operation} {check}: {message}" for message in sorted(messages)]
    if len(cases) != OPERATIONS:
        wrong.append(f"{len(cases)} of {OPERATIONS} operations were tried")
    for line in wrong:
        print(line, end="\n\n")
    print(f"{cases.total()} requests to {len(cases)} operations, {len(exceptions)} exceptions")
    result = "FAILED" if wrong else "ok"
    passed = len(cases) - min(len(cases), len(wrong))
    print(f"test result: {result}. {passed} passed; {len(wrong)} failed; 0 ignored")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main(*sys.argv[1:])
