#!/usr/bin/env python3
"""What "meson install" puts down is enough to build and run a program.

test-install.py BUILD PREFIX LIBDIR MESON PKG-CONFIG C++-COMPILER-OR-NONE COMPILER...
"""

import os
import shutil
import subprocess
import sys
import tempfile

from report import Report

PROGRAM = r"""
#include <stdio.h>
#include <string.h>
#include <sipinfo/sipinfo.h>

int main(void)
{
	char page[20000];
	size_t n = sipinfo_compare(183, 421, NULL, page, sizeof page);

	printf("%d %s\n", SIPINFO_CODE_BUSY_HERE, sipinfo_phrase(SIPINFO_CODE_BUSY_HERE));
	return strcmp(sipinfo_version(), SIPINFO_VERSION) != 0 || n == 0 || n >= sizeof page;
}
"""


PROJECT = """
cmake_minimum_required(VERSION 3.10)
project(program C)
find_package(sipinfo %s CONFIG REQUIRED)
foreach(way sipinfo sipinfo_static)
  if(TARGET sipinfo::${way})
    add_executable(with_${way} program.c)
    target_link_libraries(with_${way} PRIVATE sipinfo::${way})
  endif()
endforeach()
"""


def check_cmake(report, folder, prefix, root, version, source, compiler, ways):
    """A program is built by find_package(), with each library that there is; a later version is not found."""
    cmake = shutil.which("cmake")
    if not cmake:
        print("no cmake: find_package() is not tried")
        return
    project = os.path.join(folder, "cmake")
    os.mkdir(project)
    shutil.copy(source, os.path.join(project, "program.c"))
    out = os.path.join(project, "build")
    configure = [cmake, "-S", project, "-B", out, "-DCMAKE_PREFIX_PATH=" + root + prefix,
                 "-DCMAKE_C_COMPILER=" + ";".join(compiler)]
    with open(os.path.join(project, "CMakeLists.txt"), "w") as stream:
        stream.write(PROJECT % "99.0")
    done = subprocess.run(configure, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
    report.check(done.returncode != 0 and "sipinfo" in done.stdout, "version 99 is found: %s" % done.stdout)
    shutil.rmtree(out)
    with open(os.path.join(project, "CMakeLists.txt"), "w") as stream:
        stream.write(PROJECT % version)
    run(report, "cmake", *configure)
    run(report, "cmake --build", cmake, "--build", out)
    for way in ways:
        binary = os.path.join(out, "with_" + way)
        if report.check(os.path.exists(binary), "CMake has no target sipinfo::" + way):
            report.equal(run(report, way, binary), "486 Busy Here\n", "CMake, " + way)


def main():
    build, prefix, libdir, meson, pkg_config, cpp = sys.argv[1:7]
    compiler = sys.argv[7:]
    report = Report()
    folder = tempfile.mkdtemp()
    try:
        check(report, folder, build, prefix, libdir, meson, pkg_config, cpp, compiler)
    finally:
        shutil.rmtree(folder)
    return report.end()


def run(report, what, *command, **environment):
    done = subprocess.run(command, env=dict(os.environ, **environment), timeout=100,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          universal_newlines=True)
    report.check(done.returncode == 0, "%s: status %d: %s" % (what, done.returncode, done.stdout))
    return done.stdout


def check(report, folder, build, prefix, libdir, meson, pkg_config, cpp, compiler):
    root = os.path.join(folder, "root")
    run(report, "meson install", meson, "install", "-C", build, "--no-rebuild", "--quiet",
        DESTDIR=root)
    libraries = root + os.path.join(prefix, libdir)
    headers = root + os.path.join(prefix, "include", "sipinfo")
    report.check(os.path.exists(os.path.join(libraries, "pkgconfig", "sipinfo.pc")), "no sipinfo.pc")
    report.check(os.path.exists(os.path.join(headers, "version.h")), "no version.h")
    for name in os.listdir(headers):
        report.check(name.endswith(".h"), "a header by the name of %s" % name)

    where = {"PKG_CONFIG_PATH": "", "PKG_CONFIG_LIBDIR": os.path.join(libraries, "pkgconfig"),
             "PKG_CONFIG_SYSROOT_DIR": root, "PKG_CONFIG_ALLOW_SYSTEM_CFLAGS": "1",
             "PKG_CONFIG_ALLOW_SYSTEM_LIBS": "1"}

    def flags(*options):
        return run(report, "pkg-config", pkg_config, *(options + ("sipinfo",)), **where).split()

    cflags = flags("--cflags")
    report.check(any(root in flag for flag in cflags), "cflags: %s" % cflags)
    version = run(report, "pkg-config", pkg_config, "--modversion", "sipinfo", **where).strip()
    source = os.path.join(folder, "program.c")
    with open(source, "w") as stream:
        stream.write(PROGRAM)
    source_cpp = os.path.join(folder, "program.cpp")
    shutil.copy(source, source_cpp)

    strict = ["-Wall", "-Wextra", "-pedantic", "-Werror"]
    ways = [("C99", compiler + ["-std=c99"] + strict, source)]
    if cpp == "none":
        print("no C++ compiler: C++ is not tried")
    else:
        ways.append(("C++", [cpp, "-std=c++11"] + strict, source_cpp))
    has_shared = any(".so" in name for name in os.listdir(libraries))
    has_static = any(name.endswith(".a") for name in os.listdir(libraries))
    for name, command, program in ways:
        for static in (False, True):
            if not (has_static if static else has_shared):
                continue
            what = "%s, %s" % (name, "static" if static else "shared")
            binary = os.path.join(folder, "program")
            options = flags("--static", "--libs") if static else flags("--libs")
            run(report, what, *(command + cflags + (["-static"] if static else [])
                                + ["-o", binary, program] + options))
            if not os.path.exists(binary):
                continue
            # a static program must run without the library
            out = run(report, what + ", run", binary,
                      LD_LIBRARY_PATH="" if static else libraries)
            report.equal(out, "486 Busy Here\n", what)
            os.remove(binary)
    check_cmake(report, folder, prefix, root, version, source, compiler,
                ["sipinfo"] + ["sipinfo_static"] * has_static)
    report.check(version.count(".") == 2, "version: %r" % version)
    command = root + os.path.join(prefix, "bin", "sipinfo")
    if os.path.exists(command):
        out = run(report, "sipinfo --version", command, "--version", LD_LIBRARY_PATH=libraries)
        report.check(version in out, "sipinfo --version: %r" % out)


if __name__ == "__main__":
    sys.exit(main())
