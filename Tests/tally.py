"""Counts the results of test runners: tally.py REPORT…

A report is JUnit XML (Swift, pytest) or TAP (Node). Prints `passed failed skipped` of all of them on one line, then one line
for each test that was skipped. A report that is missing or cannot be read counts as one failure.
"""
import re
import sys
import xml.etree.ElementTree as XML


def junit(text):
    """Counts test cases: a test with parameters may have several."""
    failed, skipped, passed = 0, [], 0
    for case in XML.fromstring(text).iter("testcase"):
        outcomes = {child.tag: child for child in case}
        if "failure" in outcomes or "error" in outcomes:
            failed += 1
        elif "skipped" in outcomes:
            why = outcomes["skipped"].get("message") or (outcomes["skipped"].text or "").strip()
            skipped.append(f"{case.get('classname', '')}.{case.get('name', '')}: {why}".rstrip(": "))
        else:
            passed += 1
    return passed, failed, skipped


def tap(text):
    """Counts leaf tests only: Node also reports files and suites as TAP points."""
    totals = {name: int(number) for name, number in re.findall(r"^# (pass|fail|cancelled|skipped|todo) (\d+)$", text, re.M)}
    names = re.findall(r"^ *ok \d+ - (.*?) # SKIP ?(.*)$", text, re.M)
    skipped = [f"{name}: {why}".rstrip(": ") for name, why in names]
    assert len(skipped) == totals["skipped"], "every test that Node skipped has a line"
    return totals["pass"], totals["fail"] + totals["cancelled"] + totals["todo"], skipped


def count(path):
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        return tap(text) if text.startswith("TAP version") else junit(text)
    except (OSError, KeyError, AssertionError, XML.ParseError) as fault:
        print(f"{path}: {fault}", file=sys.stderr)
        return 0, 1, []


if __name__ == "__main__":
    counts = [count(path) for path in sys.argv[1:]]
    skipped = [name for _, _, names in counts for name in names]
    print(sum(passed for passed, _, _ in counts), sum(failed for _, failed, _ in counts), len(skipped))
    print("".join(name.replace("\n", " ") + "\n" for name in skipped), end="")
