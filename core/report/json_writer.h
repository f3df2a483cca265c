// JSON text, written value by value into a sink: no tree of it is ever held.
//
//   begin_object() key("kept") boolean(true) key("score") hundredths(-310) end_object()
//   {"kept":true,"score":-3.1}
//
// Commas and quotation marks are the writer's work; that keys and values alternate is the caller's.
// Numbers are written from integers, so the bytes are the same on every platform.

#ifndef WHOSAID_REPORT_JSON_WRITER_H_
#define WHOSAID_REPORT_JSON_WRITER_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace whosaid {

// Takes the next piece of a report's JSON. Pieces are valid only during the call.
using Sink = std::function<void(std::string_view)>;

// Collects pieces of about kPieceSize bytes before it calls the sink.
class JsonWriter {
 public:
  explicit JsonWriter(const Sink& sink) : sink_(sink) {}
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;
  ~JsonWriter() { flush(); }

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  void key(std::string_view name);           // letters only: nothing to escape
  void string(std::string_view valid_utf8);  // escaped piece by piece: may be as long as the document
  void number(std::int64_t value);
  void hundredths(std::int32_t value);  // 97 -> 0.97, -310 -> -3.1, 100 -> 1
  void boolean(bool value) { plain(value ? "true" : "false"); }
  void null() { plain("null"); }

  // Sends what is still held to the sink.
  void flush();

 private:
  static constexpr std::size_t kPieceSize = 1 << 15;

  void open(char bracket);
  void close(char bracket);
  void plain(std::string_view value);
  void separate();
  void put(char byte);
  void put(std::string_view bytes);
  void put_escaped(std::string_view valid_utf8);
  // The same with the line ends of Unicode escaped from the `kind`th on: many programs take a report to be a
  // line, and cut lines there too.
  void put_in_one_line(std::string_view valid_utf8, std::size_t kind);

  const Sink& sink_;
  // A string would be told its size anew with every comma.
  std::unique_ptr<char[]> piece_{new char[kPieceSize]};
  std::size_t size_ = 0;
  bool needs_comma_ = false;
};

// JSON with what Unicode takes for line ends escaped. They stand in its strings only.
std::string in_one_line(std::string_view json);

}  // namespace whosaid

#endif  // WHOSAID_REPORT_JSON_WRITER_H_
