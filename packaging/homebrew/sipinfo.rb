# Read by ruby -c. Not tried: brew audit and brew install.
class Sipinfo < Formula
  desc "Explain SIP response codes, responses and calls"
  homepage "https://sipinfo.example"
  url "https://sipinfo.example/releases/sipinfo-0.1.0.tar.xz"
  sha256 "0"
  license "MIT"

  depends_on "meson" => :build
  depends_on "ninja" => :build
  depends_on "pkgconf" => :test
  depends_on "libunistring"

  def install
    system "meson", "setup", "build", "-Dtool=enabled", "-Dtests=disabled", "-Dexamples=disabled", *std_meson_args
    system "meson", "compile", "-C", "build", "--verbose"
    system "meson", "install", "-C", "build"
  end

  test do
    assert_match "Busy Here", shell_output("#{bin}/sipinfo 486")
    (testpath/"test.c").write <<~EOS
      #include <sipinfo/sipinfo.h>
      int main(void) { return sipinfo_class(486) != SIPINFO_CLASS_REQUEST_FAILURE; }
    EOS
    flags = shell_output("pkg-config --cflags --libs sipinfo").split
    system ENV.cc, "test.c", "-o", "test", *flags
    system "./test"
  end
end
