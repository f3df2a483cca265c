#include "read_input.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace whosaid {
namespace {

constexpr std::size_t kMostBytes = 0xFFFFFFFEu;  // positions in a document are 32 bits wide

bool read_all(std::FILE* file, std::string& bytes, std::string& problem) {
  struct stat facts {};
  if (fstat(fileno(file), &facts) == 0 && S_ISDIR(facts.st_mode)) {
    problem = "It is a directory, not a file";
    return false;
  }
  if (S_ISREG(facts.st_mode) && facts.st_size > 0) bytes.reserve(static_cast<std::size_t>(facts.st_size));
  char buffer[1 << 16];
  while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, file)) {
    bytes.append(buffer, count);
    if (bytes.size() > kMostBytes) {
      problem = "It is larger than 4 GiB";
      return false;
    }
  }
  if (std::ferror(file) != 0) problem = std::strerror(errno);
  return problem.empty();
}

}  // namespace

bool read_input(const std::string& path, std::string& bytes, std::string& problem) {
  bytes.clear();
  problem.clear();
  if (path == "-") return read_all(stdin, bytes, problem);
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) {
    problem = std::strerror(errno);
    return false;
  }
  const bool done = read_all(file, bytes, problem);
  std::fclose(file);
  return done;
}

std::string_view not_text_because(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 1 << 13);
  if (head.substr(0, 2) == "\xFF\xFE" || head.substr(0, 2) == "\xFE\xFF") {
    return "It is UTF-16 text; save it as UTF-8 first";
  }
  if (head.substr(0, 4) == "%PDF") return "It is a PDF; copy its text, or use pdftotext";
  if (head.substr(0, 2) == "PK") return "It is a packed file (a document of an office program?), not text";
  if (head.find('\0') != std::string_view::npos) return "It is not text (it has zero bytes)";
  return {};
}

}  // namespace whosaid
