#!/usr/bin/env python3
"""The modules of src/ as the build knows them, against what their files include and against docs/architecture.md.

  check_modules.py BUILD SOURCE            checks; status 1 with one line for each difference
  check_modules.py BUILD SOURCE --update   writes the table of docs/architecture.md anew

Checked are:
* the lists in src/CMakeLists.txt: a module names each module that its files include, PUBLIC where a header does, and no other;
* what the compiler sees: for every pair of modules a file that includes a header of the other, with the options of the real target, is
  preprocessed, and fails unless the lists permit it;
* libraries of which only some modules may know (KEPT);
* texts that name a command (`mandates ...`): only cli knows the commands;
* the table of modules in the documentation.
"""
import json
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

# Libraries that stay in the modules that were made for them: part of a header's name, and who may include it.
KEPT = {
    "sqlite3.h": {"store"}, "SQLiteCpp/": {"store"}, "toml++/": {"rules", "cli"}, "CLI/": {"cli"}, "rapidjson/": {"reports", "cli"},
    "pugixml": {"files", "engine"}, "libxml/": {"files"}, "zip.h": {"files"}, "minizip/": {"reports"}, "zlib.h": {"reports"}, "xxhash.h": {"rules", "store"}, "iconv.h": {"text"}, "microhttpd.h": {"serve"}, "kainjow/": {"serve"},
}
BEGIN, END = "<!-- modules: written by tests/modules/check_modules.py -->", "<!-- end of modules -->"
COMMAND = re.compile(r'^(?!\s*//).*"[^"\n]*`mandates ', re.M)
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.M)


def read_modules(build):
    """The lists of src/CMakeLists.txt, as cmake/Module.cmake wrote them: name -> (public, private), in order of declaration."""
    modules = {}
    for line in (build / "modules.txt").read_text().splitlines():
        name, public, private = (part.split() for part in line.split("|"))
        modules[name[0]] = (set(public), set(private))
    return modules


def included(source, modules):
    """What the files of a module include of others: (by headers, by sources), and a line for each include that is wrong anywhere."""
    of_module, wrong = {}, []
    for module in modules:
        headers, sources = set(), set()
        for file in sorted((source / "src" / module).rglob("*")):
            if file.suffix not in (".h", ".cpp"):
                continue
            content = file.read_text()
            if module != "cli":
                wrong += [f"{file.relative_to(source)}: names a command: {found.group().strip()}" for found in COMMAND.finditer(content)]
            for quote, name in INCLUDE.findall(content):
                place = f"{file.relative_to(source)}: \"{name}\""
                owners = [only for kept, only in KEPT.items() if name.startswith(kept)]
                if owners and module not in owners[0]:
                    wrong.append(f"{place}: a header that only {', '.join(sorted(owners[0]))} may include")
                if quote == "<":
                    continue
                first = "engine" if name == "mandates/engine.h" else name.split("/")[0]
                if first not in modules:
                    wrong.append(f"{place}: names no module")
                elif first != module:
                    (headers if file.suffix == ".h" else sources).add(first)
        of_module[module] = (headers, sources - headers)
    return of_module, wrong


def compare_lists(listed, used):
    wrong = []
    for module, (public, private) in listed.items():
        headers, sources = used[module]
        for kind, lists, uses in (("PUBLIC", public, headers), ("PRIVATE", private, sources)):
            wrong += [f"src/CMakeLists.txt: {module}: {kind} {name} is missing" for name in sorted(uses - lists)]
            wrong += [f"src/CMakeLists.txt: {module}: {kind} {name} is not what its files include" for name in sorted(lists - uses)]
    return wrong


def visible(module, listed):
    """The modules whose headers a source of `module` can include: its own, those it names, and what those name as PUBLIC."""
    seen, waiting = {module}, list(listed[module][0] | listed[module][1])
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += listed[name][0]
    return seen


def compile_pairs(build, source, listed):
    """Preprocesses one include for each pair of modules with the options of the module's own sources."""
    commands = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        file = pathlib.Path(entry["file"])
        if file.is_relative_to(source / "src") and file.parent.name in listed and f"mandates_{file.parent.name}.dir" in entry["command"]:
            commands[file.parent.name] = (shlex.split(entry["command"]), entry["directory"], entry["file"])
    wrong, permitted, refused = [], 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for module in listed:
            words, directory, file = commands[module]
            words = [word for word in words[:words.index("-o")] + words[words.index("-o") + 2:] if word not in ("-c", file)]
            words = words[1:] if pathlib.Path(words[0]).name == "ccache" else words
            for other in listed:
                header = "mandates/engine.h" if other == "engine" else f"{other}/{sorted((source / 'src' / other).glob('*.h'))[0].name}"
                test = pathlib.Path(folder) / "include.cpp"
                test.write_text(f'#include "{header}"\n')
                run = subprocess.run(words + ["-E", "-o", "/dev/null", str(test)], cwd=directory, capture_output=True, text=True, check=False)
                may = other in visible(module, listed)
                if may and run.returncode != 0:
                    wrong.append(f"{module} cannot include {header}: {run.stderr.splitlines()[0]}")
                elif not may and run.returncode == 0:
                    wrong.append(f"{module} can include {header}, which src/CMakeLists.txt does not permit")
                elif not may and f"{header}: No such file" not in run.stderr and f"'{header}' file not found" not in run.stderr:
                    wrong.append(f"{module} with {header} fails for another reason: {run.stderr.splitlines()[0]}")
                permitted, refused = permitted + may, refused + (not may)
    if not permitted or not refused:
        wrong.append("no pair of modules was tried")
    return wrong, permitted, refused


def table(listed):
    """The picture for the documentation: modules in order of the flow, with what each sees."""
    order = list(listed)
    lines = [f"{'module':<11} {'headers and sources include':<53} sources alone include"]
    for module, lists in listed.items():
        public, private = (" ".join(sorted(names, key=order.index)) or "–" for names in lists)
        lines.append(f"{module:<11} {public:<53} {private}")
    return "\n".join([BEGIN, "```"] + [line.rstrip() for line in lines] + ["```", END])


def main():
    build, source = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    listed = read_modules(build)
    document = source / "docs/architecture.md"
    text = document.read_text()
    begin, end = text.find(BEGIN), text.find(END)
    if begin < 0 or end < begin:
        sys.exit(f"{document}: no place for the table of modules")
    wanted = text[:begin] + table(listed) + text[end + len(END):]
    if sys.argv[3:] == ["--update"]:
        document.write_text(wanted)
        return
    used, wrong = included(source, listed)
    wrong += compare_lists(listed, used)
    for position, module in enumerate(listed):
        wrong += [f"src/CMakeLists.txt: {module} names {name}, which stands after it"
                  for name in sorted(set().union(*listed[module]) - set(list(listed)[:position]))]
    more, permitted, refused = compile_pairs(build, source, listed)
    wrong += more
    if wanted != text:
        wrong.append("docs/architecture.md: the table of modules is not that of src/CMakeLists.txt; check_modules.py BUILD SOURCE --update writes it")
    print("\n".join(wrong) if wrong else f"{len(listed)} modules; {permitted} includes pass, {refused} fail as they must")
    sys.exit(1 if wrong else 0)


main()
