"""Parsed by Python. Not tried: Conan itself."""

from conan import ConanFile
from conan.tools.files import copy, get, rmdir
from conan.tools.layout import basic_layout
from conan.tools.meson import Meson, MesonToolchain

required_conan_version = ">=2.0"


class SipinfoConan(ConanFile):
    name = "sipinfo"
    version = "0.1.0"
    description = "What a SIP response means, and what to do about it"
    license = "MIT"
    url = homepage = "https://sipinfo.example"
    topics = ("sip", "voip", "telephony", "diagnostics")
    package_type = "library"
    settings = "os", "arch", "compiler", "build_type"
    options = {"shared": [True, False], "fPIC": [True, False], "texts": ["all", "caller"], "languages": ["ANY"]}
    default_options = {"shared": False, "fPIC": True, "texts": "all", "languages": ""}

    def config_options(self):
        if self.settings.os == "Windows":
            del self.options.fPIC

    def configure(self):
        if self.options.shared:
            self.options.rm_safe("fPIC")
        # it is C, and the headers are for C++ of any kind
        self.settings.rm_safe("compiler.cppstd")
        self.settings.rm_safe("compiler.libcxx")

    def layout(self):
        basic_layout(self, src_folder="src")

    def build_requirements(self):
        self.tool_requires("meson/[>=1.0]")

    def source(self):
        get(self, "%s/releases/sipinfo-%s.tar.xz" % (self.homepage, self.version),
            sha256="0", strip_root=True)

    def generate(self):
        toolchain = MesonToolchain(self)
        toolchain.project_options["texts"] = str(self.options.texts)
        toolchain.project_options["languages"] = [name for name in str(self.options.languages).split(",") if name]
        for name in ("docs", "examples", "tests", "tool"):
            toolchain.project_options[name] = "disabled"
        toolchain.generate()

    def build(self):
        meson = Meson(self)
        meson.configure()
        meson.build()

    def package(self):
        copy(self, "LICENSE", self.source_folder, "%s/licenses" % self.package_folder)
        Meson(self).install()
        for name in ("share", "lib/cmake", "lib/pkgconfig"):
            rmdir(self, "%s/%s" % (self.package_folder, name))

    def package_info(self):
        self.cpp_info.libs = ["sipinfo"]
        self.cpp_info.set_property("pkg_config_name", "sipinfo")
        self.cpp_info.set_property("cmake_file_name", "sipinfo")
        self.cpp_info.set_property("cmake_target_name", "sipinfo::sipinfo")
