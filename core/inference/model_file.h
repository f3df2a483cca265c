// Model files: the one container in which the weights of every model are kept.
//
//   "WSMODEL" 1 | name | sections: name, size ... | the sections' bytes ... | checksum
//
// All integers are little-endian. Reading is total: any bytes give either the sections or a sentence
// that says what is wrong. The sections are views into the bytes, nothing is copied.

#ifndef WHOSAID_INFERENCE_MODEL_FILE_H_
#define WHOSAID_INFERENCE_MODEL_FILE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace whosaid {

inline constexpr std::string_view kModelMagic = "WSMODEL";
inline constexpr std::uint8_t kModelVersion = 1;
inline constexpr std::size_t kMaxModelSections = 16;

struct ModelSection {
  std::string_view name;
  std::string_view bytes;
};

struct ModelFile {
  std::string_view name;  // "pos-tagger"
  std::vector<ModelSection> sections;
  std::string problem;  // empty when the file is good; else one sentence, and there are no sections

  bool good() const { return problem.empty(); }
  // The bytes of a section; empty when there is none of that name.
  std::string_view section(std::string_view wanted) const;
};

// Reads and checks a model file; `bytes` must outlive the result. Linear.
ModelFile read_model_file(std::string_view bytes);

// The bytes of a model file, as read_model_file takes them. Names are 1 to 255 bytes.
std::string write_model_file(std::string_view name, const std::vector<ModelSection>& sections);

// FNV-1a, 32 bits: finds damage, is no protection against a forger.
std::uint32_t checksum(std::string_view bytes);

// Reads little-endian integers and counted strings one after another; never beyond the end. After
// the first read that does not fit, `failed` is true and everything read is zero or empty.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  std::uint32_t read_integer(std::size_t bytes);  // 1 to 4 bytes
  std::string_view read_bytes(std::size_t size);
  bool failed() const { return failed_; }
  std::size_t left() const { return rest_.size(); }

 private:
  std::string_view rest_;
  bool failed_ = false;
};

// Appends the lowest `bytes` bytes of `value`, the least first.
void append_integer(std::string& out, std::uint32_t value, std::size_t bytes);

}  // namespace whosaid

#endif  // WHOSAID_INFERENCE_MODEL_FILE_H_
