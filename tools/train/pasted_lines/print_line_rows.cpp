// Reads pages of plain text, each ended by a form feed on a line of its own, and writes what a trainer needs:
//
//   print_line_rows OUT < pages
//     OUT.rows     the rows of all lines, one after another, int16 little-endian
//     OUT.lines    page number, first byte and end byte of each line, uint32 little-endian
//     OUT.names    the columns' names, one a line

#include <array>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "blocks/line_rows.h"
#include "blocks/page_features.h"
#include "document/document.h"

namespace {

using namespace whosaid;

void write_page(const std::string& bytes, std::uint32_t number, std::ofstream& rows, std::ofstream& places) {
  const Document document = read_document(bytes, InputFormat::kText);
  const std::vector<Line> lines = split_lines(document.text);
  const std::vector<LineProfile> profiles = read_page_profiles(document.text, lines, document.language);
  LineRowReader reader(profiles);
  std::vector<std::int16_t> row(line_columns().size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    reader.next(row.data());
    rows.write(reinterpret_cast<const char*>(row.data()),
               static_cast<std::streamsize>(row.size() * sizeof(row[0])));
    const std::array<std::uint32_t, 3> place = {number, lines[i].span.begin, lines[i].span.end};
    places.write(reinterpret_cast<const char*>(place.data()), sizeof(place));
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "print_line_rows OUT < pages\n";
    return 2;
  }
  const std::string out = argv[1];
  std::ofstream rows(out + ".rows", std::ios::binary), places(out + ".lines", std::ios::binary),
      names(out + ".names");
  for (const LineColumn& column : line_columns()) names << column.name << "\n";
  std::string page;
  std::uint32_t number = 0;
  for (std::string line; std::getline(std::cin, line);) {
    if (line == "\f") {
      write_page(page, number++, rows, places);
      page.clear();
    } else {
      page += line + "\n";
    }
  }
  return rows && places ? 0 : 1;
}
