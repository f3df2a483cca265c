#include "inference/model_file.h"

namespace whosaid {
namespace {

constexpr std::size_t kChecksumSize = 4;

ModelFile broken(std::string_view why) {
  ModelFile file;
  file.problem = "The model file " + std::string(why) + "; train it again or restore it.";
  return file;
}

}  // namespace

std::string_view ModelFile::section(std::string_view wanted) const {
  for (const ModelSection& s : sections) {
    if (s.name == wanted) return s.bytes;
  }
  return {};
}

std::uint32_t ByteReader::read_integer(std::size_t bytes) {
  std::uint32_t value = 0;
  const std::string_view from = read_bytes(bytes);
  for (std::size_t i = 0; i < from.size() && i < 4; ++i) {
    value |= static_cast<std::uint32_t>(static_cast<unsigned char>(from[i])) << (8 * i);
  }
  return value;
}

std::string_view ByteReader::read_bytes(std::size_t size) {
  if (failed_ || size > rest_.size()) {
    failed_ = true;
    rest_ = {};
    return {};
  }
  const std::string_view taken = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return taken;
}

void append_integer(std::string& out, std::uint32_t value, std::size_t bytes) {
  for (std::size_t i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFu);
}

std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t sum = 2166136261u;
  for (const char c : bytes) sum = (sum ^ static_cast<unsigned char>(c)) * 16777619u;
  return sum;
}

ModelFile read_model_file(std::string_view bytes) {
  if (bytes.substr(0, kModelMagic.size()) != kModelMagic) return broken("does not begin as a model file");
  if (bytes.size() < kModelMagic.size() + kChecksumSize) return broken("is cut off");
  const std::string_view body = bytes.substr(0, bytes.size() - kChecksumSize);
  ByteReader sum(bytes.substr(body.size()));
  if (sum.read_integer(kChecksumSize) != checksum(body)) return broken("is damaged: its checksum is wrong");

  ByteReader reader(body.substr(kModelMagic.size()));
  if (reader.read_integer(1) != kModelVersion) return broken("has another version than this program reads");
  ModelFile file;
  file.name = reader.read_bytes(reader.read_integer(1));
  const std::size_t count = reader.read_integer(1);
  if (count > kMaxModelSections) return broken("has too many sections");
  std::vector<std::size_t> sizes;
  for (std::size_t i = 0; i < count; ++i) {
    file.sections.push_back({reader.read_bytes(reader.read_integer(1)), {}});
    sizes.push_back(reader.read_integer(4));
  }
  for (std::size_t i = 0; i < count; ++i) file.sections[i].bytes = reader.read_bytes(sizes[i]);
  if (reader.failed()) return broken("promises more bytes than it has");
  if (reader.left() != 0) return broken("has bytes that belong to no section");
  return file;
}

std::string write_model_file(std::string_view name, const std::vector<ModelSection>& sections) {
  std::string out(kModelMagic);
  append_integer(out, kModelVersion, 1);
  append_integer(out, static_cast<std::uint32_t>(name.size()), 1);
  out += name;
  append_integer(out, static_cast<std::uint32_t>(sections.size()), 1);
  for (const ModelSection& s : sections) {
    append_integer(out, static_cast<std::uint32_t>(s.name.size()), 1);
    out += s.name;
    append_integer(out, static_cast<std::uint32_t>(s.bytes.size()), 4);
  }
  for (const ModelSection& s : sections) out += s.bytes;
  append_integer(out, checksum(out), kChecksumSize);
  return out;
}

}  // namespace whosaid
