"""Builds the package. Out of the repository, sipinfo/interface.py is written from the headers first; an sdist has it."""

import os
import re
import subprocess
import sys

from setuptools import setup

HERE = os.path.dirname(os.path.abspath(__file__))


def include_folders():
    """$SIPINFO_INCLUDE, else where pkg-config has them, else /usr/include."""
    given = os.environ.get("SIPINFO_INCLUDE")
    if given:
        return given.split(os.pathsep)
    try:
        flags = subprocess.check_output(["pkg-config", "--cflags-only-I", "sipinfo"], universal_newlines=True)
    except (OSError, subprocess.CalledProcessError):
        flags = ""
    return [flag[2:] for flag in flags.split()] or ["/usr/include"]


def version():
    for folder in include_folders():
        path = os.path.join(folder, "sipinfo", "version.h")
        if os.path.exists(path):
            with open(path, encoding="utf-8") as stream:
                return re.search(r'SIPINFO_VERSION "(.*)"', stream.read()).group(1)
    with open(os.path.join(HERE, "PKG-INFO"), encoding="utf-8") as stream:
        return re.search(r"^Version: (.*)$", stream.read(), flags=re.M).group(1)


if os.path.exists(os.path.join(HERE, "..", "interface.py")):
    subprocess.check_call([sys.executable, os.path.join(HERE, "generate.py"), os.path.join(HERE, "sipinfo", "interface.py")]
                          + include_folders())

setup(
    name="sipinfo",
    version=version(),
    description="What a SIP response means, and what to do about it",
    long_description=open(os.path.join(HERE, "README.md"), encoding="utf-8").read(),
    long_description_content_type="text/markdown",
    license="MIT",
    packages=["sipinfo"],
    package_data={"sipinfo": ["py.typed"]},
    python_requires=">=3.7",
)
