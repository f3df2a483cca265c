#include "kept_article/web_address.h"

#include "html/tag_attributes.h"
#include "metadata/lead_picture.h"

namespace whosaid {
namespace {

// As browsers read an address: without white space at its ends and without line ends in it.
std::string cleaned(std::string_view written) {
  std::string out;
  for (const char c : written) {
    if (c != '\n' && c != '\r' && c != '\t') out += c;
  }
  const auto outer = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
  while (!out.empty() && outer(out.back())) out.pop_back();
  std::size_t begin = 0;
  while (begin < out.size() && outer(out[begin])) ++begin;
  return out.substr(begin);
}

bool is_of_web(std::string_view address) {
  return equals_ignoring_case(address.substr(0, 7), "http://") ||
         equals_ignoring_case(address.substr(0, 8), "https://");
}

// Whether a scheme stands at its head: "mailto:", "javascript:", "C:".
bool has_scheme(std::string_view address) {
  const std::size_t end = address.find_first_of(":/?#");
  return end != std::string_view::npos && address[end] == ':';
}

// The folder that a page lies in, its last "/" included.
std::string folder_of(std::string_view page_address) {
  std::string_view path = page_address.substr(0, page_address.find_first_of("?#"));
  const std::size_t host = path.find("://") + 3;
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos || slash < host) return std::string(path) + '/';
  return std::string(path.substr(0, slash + 1));
}

}  // namespace

std::string web_address(std::string_view written, std::string_view page_address) {
  const std::string address = cleaned(written);
  if (is_of_web(address)) return address;
  if (address.empty() || address.front() == '#' || has_scheme(address) || !is_of_web(page_address)) return {};
  if (address.front() == '/') return absolute_address(address, page_address);
  if (address.front() == '?')
    return std::string(page_address.substr(0, page_address.find_first_of("?#"))) + address;
  return folder_of(page_address) + address;
}

}  // namespace whosaid
