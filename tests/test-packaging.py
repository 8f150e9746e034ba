#!/usr/bin/env python3
"""The files in packaging/ can be read by what reads them, and all of them are for the version in meson.build.

test-packaging.py SOURCE VERSION MESON

What is not installed here is not asked, and the last line says what was.
"""

import ast
import configparser
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

from report import Report

# file: what has the version in it
VERSIONS = {
    "NEWS.md": r"^## (\S+)",
    "packaging/alpine/APKBUILD": r"^pkgver=(.*)$",
    "packaging/arch/PKGBUILD": r"^pkgver=(.*)$",
    "packaging/conan/conanfile.py": r'^    version = "(.*)"$',
    "packaging/debian/changelog": r"\Asipinfo \((.*)-\d+\)",
    "packaging/homebrew/sipinfo.rb": r'/sipinfo-(.*)\.tar\.xz"$',
    "packaging/openwrt/Makefile": r"^PKG_VERSION:=(.*)$",
    "packaging/rpm/sipinfo.spec": r"^Version: +(.*)$",
    "packaging/vcpkg/vcpkg.json": r'^  "version": "(.*)",$',
    "packaging/wrapdb/sipinfo.wrap": r"^directory = sipinfo-(.*)$",
}
SHELL = ("dev", "packaging/deb", "packaging/dist/check", "packaging/rpm/build", "packaging/debian/tests/program",
         "packaging/debian/tests/command")
# variables that are for the program that reads the file, and those that it sets
RECIPE = "--exclude=SC2034,SC2154,SC2164"

# What the rules of OpenWrt do, as far as this needs it: the recipes of a package are expanded
OPENWRT = """
define BuildPackage
$$(info package $(1) $$(call Package/$(1)) $$(call Package/$(1)/install,out))
endef
all: ; @echo $(MESON_ARGS) $(call Build/InstallDev,out)
"""
VCPKG = """
cmake_minimum_required(VERSION 3.18)
foreach(name download_distfile extract_source_archive configure_meson install_meson fixup_pkgconfig
        cmake_config_fixup copy_tools install_copyright)
  cmake_language(EVAL CODE "function(vcpkg_${name})\\nmessage(\\"${name}: \\${ARGN}\\")\\nendfunction()")
endforeach()
set(VERSION %s)
set(FEATURES core tool)
set(CURRENT_PACKAGES_DIR "${CMAKE_CURRENT_LIST_DIR}/packages")
include("%s")
"""


class Tools:
    def __init__(self, report):
        self.report = report
        self.asked, self.missing = set(), set()

    def run(self, *command, **options):
        """The output, or None where there is no such program."""
        tool = os.path.basename(command[0])
        path = shutil.which(command[0])
        if not path:
            self.missing.add(tool)
            return None
        self.asked.add(tool)
        done = subprocess.run((path,) + command[1:], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              universal_newlines=True, **options)
        self.report.check(done.returncode == 0, "%s: status %d: %s" % (" ".join(command), done.returncode, done.stdout))
        return done.stdout


def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as stream:
        return stream.read()


def check_versions(report, source, version):
    for path, pattern in VERSIONS.items():
        found = re.search(pattern, read(source, path), re.M)
        report.equal(found and found.group(1), version, path)
    nodes = re.findall(r"^(SIPINFO_[\d.]+) \{", read(source, "lib", "sipinfo.map"), re.M)
    listed = re.findall(r"^ \(symver\)(\S+) ", read(source, "packaging/debian/libsipinfo0.symbols"), re.M)
    report.equal(listed, nodes, "the releases in libsipinfo0.symbols")


def check_news(report, source):
    """What came after the first release is in NEWS.md by its name."""
    news = read(source, "NEWS.md")
    for node, names in re.findall(r"^(SIPINFO_[\d.]+) \{(.*?)^\}", read(source, "lib", "sipinfo.map"), re.S | re.M):
        if "lists it under %s." % node not in news:
            for name in re.findall(r"\b(sipinfo_\w+);", names):
                report.check(name in news, "NEWS.md does not name %s" % name)


def check_shell(report, tools, source):
    for path in SHELL:
        tools.run("sh", "-n", os.path.join(source, path))
        tools.run("shellcheck", os.path.join(source, path))
    for path, shell in (("alpine/APKBUILD", "sh"), ("arch/PKGBUILD", "bash")):
        path = os.path.join(source, "packaging", path)
        tools.run(shell, "-n", path)
        tools.run("shellcheck", "-s", shell, RECIPE, path)
        shown = tools.run(shell, "-c", '. "$1"; echo "$pkgname $pkgver"', shell, path)
        report.check(shown is None or re.match(r"sipinfo \d", shown), "%s: %s" % (path, shown))


def check_make(report, tools, source, folder):
    tools.run("make", "-n", "-f", os.path.join(source, "packaging/debian/rules"), "clean", cwd=source)
    for name in ("rules.mk", "package.mk", "meson.mk"):
        with open(os.path.join(folder, name), "w") as stream:
            stream.write(OPENWRT if name == "package.mk" else "")
    shown = tools.run("make", "-n", "-f", os.path.join(source, "packaging/openwrt/Makefile"), "TOPDIR=" + folder,
                      "INCLUDE_DIR=" + folder, "CONFIG_LIBSIPINFO_CALLER_TEXTS=y", "all")
    if shown is not None:
        report.check("package libsipinfo" in shown and "package sipinfo" in shown and "-Dtexts=caller" in shown,
                     "OpenWrt: %s" % shown)


def options_of(text):
    return set(re.findall(r"-D([a-z_]+)=", text))


def check_options(report, source):
    """A recipe asks for no option that Meson does not have."""
    known = set(re.findall(r"option\(\s*'(\w+)'", read(source, "meson_options.txt")))
    for path in list(VERSIONS)[1:] + ["packaging/debian/rules", "packaging/vcpkg/portfile.cmake"]:
        text = read(source, path)
        for option in options_of(text):
            report.check(option in known, "%s: there is no option %s" % (path, option))
    for option in re.findall(r'project_options\["(\w+)"\]', read(source, "packaging/conan/conanfile.py")):
        report.check(option in known, "conanfile.py: there is no option %s" % option)


def check_others(report, tools, source, version, folder):
    packaging = os.path.join(source, "packaging")
    report.equal(json.loads(read(packaging, "vcpkg/vcpkg.json"))["name"], "sipinfo", "vcpkg.json")
    with open(os.path.join(folder, "port.cmake"), "w") as stream:
        stream.write(VCPKG % (version, os.path.join(packaging, "vcpkg/portfile.cmake")))
    shown = tools.run("cmake", "-P", os.path.join(folder, "port.cmake"))
    report.check(shown is None or "-Dtool=enabled" in shown, "portfile.cmake: %s" % shown)
    for name in ("conan/conanfile.py", "dist/amalgamate.py", "dist/dist.py", "dist/prepare.py", "set-version"):
        ast.parse(read(packaging, name), name)
    wrap = configparser.ConfigParser(interpolation=None)
    wrap.read_string(read(packaging, "wrapdb/sipinfo.wrap"))
    report.equal(sorted(wrap["wrap-file"]), ["directory", "source_filename", "source_hash", "source_url"], "sipinfo.wrap")
    report.equal(wrap["provide"]["dependency_names"], "sipinfo", "sipinfo.wrap")
    tools.run("ruby", "-c", os.path.join(packaging, "homebrew/sipinfo.rb"))
    shown = tools.run("rpmspec", "-q", "--qf", "%{name}\n", os.path.join(packaging, "rpm/sipinfo.spec"))
    if shown is not None:
        report.equal([line for line in shown.splitlines() if "sipinfo" in line and " " not in line],
                     ["sipinfo", "libsipinfo", "libsipinfo-devel", "libsipinfo-static", "libsipinfo-doc"], "packages of the spec")
    # a package, and what it is about, for each list of files
    names = re.findall(r"^Package: (\S+)$", read(packaging, "debian/control"), re.M)
    report.equal(sorted(names), ["libsipinfo-dev", "libsipinfo-doc", "libsipinfo0", "sipinfo"], "debian/control")
    for name in os.listdir(os.path.join(packaging, "debian")):
        owner, dot, _ = name.partition(".")
        report.check(not dot or owner in names, "debian/%s belongs to no package" % name)


def check_wrap(report, tools, source, version, meson, folder):
    """The entry of WrapDB, with the folder that the release unpacks to."""
    program = os.path.join(folder, "program")
    os.makedirs(os.path.join(program, "subprojects"))
    shutil.copy(os.path.join(source, "packaging/wrapdb/sipinfo.wrap"), os.path.join(program, "subprojects"))
    os.symlink(source, os.path.join(program, "subprojects", "sipinfo-" + version))
    with open(os.path.join(program, "meson.build"), "w") as stream:
        stream.write("project('program', 'c')\nsipinfo = dependency('sipinfo', allow_fallback: true)\n"
                     "assert(sipinfo.version() == '%s')\n" % version)
    # one that is installed is not asked for
    tools.run(meson, "setup", os.path.join(program, "build"), program, "--force-fallback-for=sipinfo")


def check_next(report, tools, source, folder):
    """The next version gets everywhere, and the checksums of a release do."""
    copy = os.path.join(folder, "copy")
    for path in list(VERSIONS) + ["meson.build", "docs/libsipinfo.3", "docs/sipinfo.1", "packaging/set-version",
                                  "packaging/vcpkg/portfile.cmake", "packaging/debian/libsipinfo0.symbols", "lib/sipinfo.map"]:
        os.makedirs(os.path.join(copy, os.path.dirname(path)), exist_ok=True)
        shutil.copy(os.path.join(source, path), os.path.join(copy, path))
    release = os.path.join(folder, "sipinfo-98.76.5.tar.xz")
    with open(release, "wb") as stream:
        stream.write(b"any bytes")
    for arguments in (["98.76.5", "2031-02-03"], ["98.76.5", "2031-02-03"], ["--checksums", release]):
        tools.run(sys.executable, os.path.join(copy, "packaging/set-version"), *arguments)
    check_versions(report, copy, "98.76.5")
    report.check("  version: '98.76.5'," in read(copy, "meson.build"), "meson.build has another version")
    report.check(read(copy, "docs/sipinfo.1").startswith(".Dd February 3, 2031\n"), "sipinfo.1 has another date")
    report.equal(read(copy, "packaging/debian/changelog").count("98.76.5"), 1, "entries of the changelog")
    report.equal(len(re.findall(r"^\* .* - 98\.76\.5-1$", read(copy, "packaging/rpm/sipinfo.spec"), re.M)), 1, "entries of the spec")
    news = read(source, "NEWS.md").splitlines()[4:]
    report.equal(read(copy, "NEWS.md").splitlines()[-len(news):], news, "NEWS.md")
    sums = {kind: hashlib.new(kind, b"any bytes").hexdigest() for kind in ("sha256", "sha512")}
    for path, kind in (("alpine/APKBUILD", "sha512"), ("arch/PKGBUILD", "sha256"), ("conan/conanfile.py", "sha256"),
                       ("homebrew/sipinfo.rb", "sha256"), ("openwrt/Makefile", "sha256"),
                       ("vcpkg/portfile.cmake", "sha512"), ("wrapdb/sipinfo.wrap", "sha256")):
        report.equal(read(copy, "packaging", path).count(sums[kind]), 1, path)


def check_left(report, source):
    """Nothing is left for later."""
    mark = re.compile("TO" "DO|FIX" "ME|X" "XX")
    for here, folders, files in os.walk(source):
        folders[:] = [name for name in folders if not name.startswith((".", "build"))
                      and name not in ("samples", "corpus", "__pycache__", "prepared")]
        for name in files:
            try:
                found = mark.search(read(here, name))
            except UnicodeDecodeError:
                continue
            report.check(found is None, "%s: %s" % (os.path.join(here, name), found and found.group(0)))


def main():
    source, version, meson = sys.argv[1:]
    report = Report()
    tools = Tools(report)
    folder = tempfile.mkdtemp()
    try:
        check_versions(report, source, version)
        check_news(report, source)
        check_shell(report, tools, source)
        check_make(report, tools, source, folder)
        check_options(report, source)
        check_others(report, tools, source, version, folder)
        check_wrap(report, tools, source, version, meson, folder)
        check_next(report, tools, source, folder)
        check_left(report, source)
    finally:
        shutil.rmtree(folder)
    print("asked: %s; not here: %s" % (", ".join(sorted(tools.asked)), ", ".join(sorted(tools.missing)) or "none"))
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
