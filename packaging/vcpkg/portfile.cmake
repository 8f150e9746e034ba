# Read by cmake, with stand-ins for the functions of vcpkg. Not tried: vcpkg itself.
vcpkg_download_distfile(ARCHIVE
  URLS "https://sipinfo.example/releases/sipinfo-${VERSION}.tar.xz"
  FILENAME "sipinfo-${VERSION}.tar.xz"
  SHA512 0
)
vcpkg_extract_source_archive(SOURCE_PATH ARCHIVE "${ARCHIVE}")

if("tool" IN_LIST FEATURES)
  set(tool enabled)
else()
  set(tool disabled)
endif()
vcpkg_configure_meson(
  SOURCE_PATH "${SOURCE_PATH}"
  OPTIONS
    -Dexamples=disabled
    -Dtests=disabled
    -Dtool=${tool}
)
vcpkg_install_meson()
vcpkg_fixup_pkgconfig()
vcpkg_cmake_config_fixup(PACKAGE_NAME sipinfo CONFIG_PATH lib/cmake/sipinfo)
if("tool" IN_LIST FEATURES)
  vcpkg_copy_tools(TOOL_NAMES sipinfo AUTO_CLEAN)
endif()
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include" "${CURRENT_PACKAGES_DIR}/debug/share")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
