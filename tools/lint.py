#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The checks of `./dev lint`: formatting, clang-tidy, licence lines and rules about the sources.

Looks at what changed since the merge base with main (where that is nothing: at the last commit), and at everything
with --all. The licence lines and source rules are quick and always look at everything.
"""
import argparse
import concurrent.futures
import hashlib
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / "build-lint"
PASSED = BUILD / "tidy-passed"
CODE = {".cpp", ".h"}
LICENSED = CODE | {".cmake", ".py", ".sh", ".sql", ".qrc", ".svg", ".desktop", ".xml"}
LICENSED_NAMES = {"CMakeLists.txt", "dev", "run", ".clang-format", ".clang-tidy"}
SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
INCLUDE = re.compile(r'^#include "([^"]+)"', re.M)

# (what must not stand in a line, where it is looked for, the one file exempt, why)
RULES = [
    (re.compile(r"\bQSaveFile\b|\bQTemporaryFile\b|std::ofstream|\bfopen\("),
     ("core/", "ui/", "app/", "clip/"), "core/base/filewriter.cpp",
     "files are written by core/base/filewriter alone"),
    (re.compile(r"^(?!.*[bB]uffer).*(?:QIODevice|QIODeviceBase|QFile)::(?:WriteOnly|ReadWrite|Append)"),
     ("core/", "ui/", "app/"), "core/base/filewriter.cpp",
     "files are written by core/base/filewriter alone; for bytes in memory use a QBuffer named …buffer"),
    (re.compile(r"\bsetOutputFileName\("), ("core/", "ui/", "app/"), "",
     "print into a buffer and write it with core/base/filewriter"),
    (re.compile(r"Qt::(?:RichText|AutoText|MarkdownText)|\b(?:set|insert|append)Html\(|\bsetMarkdown\(|\bQTextBrowser\b"),
     ("core/", "ui/", "app/"), "",
     "text from a project never reaches a rich-text widget"),
    (re.compile(r"\bQMessageBox::(?:warning|information|question|critical|about)\("),
     ("ui/", "app/"), "",
     "these guess at rich text; use the dialogs that are passed in"),
]


def git(*arguments):
    result = subprocess.run(["git", "-c", f"safe.directory={ROOT}", *arguments],
                            cwd=ROOT, text=True, capture_output=True, check=False)
    return result.stdout.splitlines() if result.returncode == 0 else []


def all_files():
    names = git("ls-files", "--cached", "--others", "--exclude-standard")
    return sorted({name for name in names if (ROOT / name).is_file()})


def changed_files(files):
    base = []
    for branch in ("origin/main", "main"):
        base = git("merge-base", "HEAD", branch)
        if base:
            break
    names = set(git("ls-files", "--others", "--exclude-standard"))
    names |= set(git("diff", "--name-only", base[0] if base else "HEAD"))
    if base and base == git("rev-parse", "HEAD"):
        # On main itself: what the last commit did.
        names |= set(git("show", "--name-only", "--pretty=format:", "HEAD"))
    return [name for name in files if name in names]


def is_code(name):
    return pathlib.Path(name).suffix in CODE


def text_of(name):
    return (ROOT / name).read_text(encoding="utf-8", errors="replace")


def check_licences(files):
    for name in files:
        path = pathlib.Path(name)
        if path.name in LICENSED_NAMES or path.suffix in LICENSED:
            head = "\n".join(text_of(name).splitlines()[:3])
            # The bundled icons say whose they are, in their own words.
            if SPDX not in head and "@license lucide-static" not in head:
                yield f"{name}:1: no licence line “{SPDX}”"


def check_rules(files):
    for name in filter(is_code, files):
        for number, line in enumerate(text_of(name).splitlines(), 1):
            for pattern, folders, exempt, why in RULES:
                code = line.split("//", 1)[0]
                if name.startswith(folders) and name != exempt and pattern.search(code):
                    yield f"{name}:{number}: {why}: {line.strip()}"


def check_format(files):
    code = [name for name in files if is_code(name)]
    for start in range(0, len(code), 50):
        result = subprocess.run(["clang-format-14", "--dry-run", "-Werror", *code[start:start + 50]],
                                cwd=ROOT, text=True, capture_output=True, check=False)
        if result.returncode:
            yield from (line for line in result.stderr.splitlines() if "error:" in line)


def includes_of(name, seen):
    """The project's own files that `name` reads, itself among them."""
    if name in seen or not (ROOT / name).is_file():
        return seen
    seen.add(name)
    for included in INCLUDE.findall(text_of(name)):
        includes_of(included, seen)
    return seen


def units_to_tidy(changed, files):
    """The .cpp files to read: the changed ones, and for a changed header its own or else the first that includes it."""
    sources = [name for name in files if name.endswith(".cpp")]
    units = {name for name in changed if name.endswith(".cpp")}
    for header in (name for name in changed if name.endswith(".h")):
        own = header[:-2] + ".cpp"
        if own in sources:
            units.add(own)
        elif not any(header in includes_of(name, set()) for name in units):
            units.update(next(([name] for name in sources if header in INCLUDE.findall(text_of(name))), []))
    commands = (BUILD / "compile_commands.json").read_text(encoding="utf-8")
    return sorted(name for name in units if f'"{ROOT / name}"' in commands)


def fingerprint(name):
    digest = hashlib.sha256(b"clang-tidy-14")
    for part in (".clang-tidy", *sorted(includes_of(name, set()))):
        digest.update(part.encode() + b"\0" + (ROOT / part).read_bytes() + b"\0")
    return digest.hexdigest()


def tidy(name):
    """The findings in `name`; what was clean before and has not changed is not read again."""
    mark = PASSED / fingerprint(name)
    if mark.exists():
        return ""
    result = subprocess.run(["clang-tidy-14", "-p", str(BUILD), "--quiet", name],
                            cwd=ROOT, text=True, capture_output=True, check=False)
    if result.returncode == 0:
        mark.touch()
        return ""
    return result.stdout + "".join(line + "\n" for line in result.stderr.splitlines() if "error" in line.lower())


def run_or_exit(*command):
    result = subprocess.run(command, text=True, capture_output=True, check=False)
    if result.returncode:
        sys.exit(result.stdout + result.stderr)


def make_generated_files():
    """The moc output that some sources include; asked of CMake itself, as the build would first make the libraries."""
    run_or_exit("cmake", str(BUILD))
    targets = subprocess.run(["ninja", "-C", str(BUILD), "-t", "targets", "all"],
                             text=True, capture_output=True, check=True).stdout
    run_or_exit("ninja", "-C", str(BUILD), *sorted(set(re.findall(r"^(\S*\.rcc/qrc_\w+\.cpp): ", targets, re.M))))
    for info in sorted(BUILD.glob("**/CMakeFiles/*_autogen.dir/AutogenInfo.json")):
        run_or_exit("cmake", "-E", "cmake_autogen", str(info), "RelWithDebInfo")


def check_tidy(changed, files):
    make_generated_files()
    units = units_to_tidy(changed, files)
    PASSED.mkdir(exist_ok=True)
    print(f"clang-tidy: {len(units)} files", flush=True)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        work = [pool.submit(tidy, name) for name in units]
        yield from filter(None, (done.result() for done in concurrent.futures.as_completed(work)))


def main():
    parser = argparse.ArgumentParser(prog="./dev lint", description=__doc__.splitlines()[0])
    parser.add_argument("--all", action="store_true", help="look at every file, not only at what changed")
    options = parser.parse_args()
    files = all_files()
    changed = files if options.all else changed_files(files)
    failed = False
    for title, findings in (("licence lines", check_licences(files)), ("source rules", check_rules(files)),
                            ("formatting", check_format(changed)), ("clang-tidy", check_tidy(changed, files))):
        count = 0
        for finding in findings:
            print(finding, flush=True)
            count += 1
        print(f"{title}: {'clean' if not count else f'{count} to mend'}", flush=True)
        failed = failed or count > 0
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
