#include "inference/model_file.h"

#include <gtest/gtest.h>

#include <string>

#include "inference/embedded_models.h"

namespace whosaid {
namespace {

std::string small_file() {
  return write_model_file("small", {{"first", "abc"}, {"second", std::string("\0\1", 2)}});
}

TEST(ModelFile, GivesBackWhatWasWritten) {
  const std::string bytes = small_file();
  const ModelFile file = read_model_file(bytes);
  ASSERT_TRUE(file.good()) << file.problem;
  EXPECT_EQ(file.name, "small");
  ASSERT_EQ(file.sections.size(), 2u);
  EXPECT_EQ(file.section("first"), "abc");
  EXPECT_EQ(file.section("second"), std::string_view("\0\1", 2));
  EXPECT_EQ(file.section("third"), "");
}

TEST(ModelFile, ABrokenFileHasNoSectionsAndAReason) {
  const std::string good = small_file();
  for (std::size_t size = 0; size < good.size(); ++size) {
    const ModelFile file = read_model_file(std::string_view(good).substr(0, size));
    EXPECT_FALSE(file.good()) << "cut to " << size;
    EXPECT_TRUE(file.sections.empty());
  }
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string changed = good;
    changed[at] = static_cast<char>(changed[at] ^ 0x20);
    EXPECT_FALSE(read_model_file(changed).good()) << "changed at " << at;
  }
}

TEST(ModelFile, SaysWhatIsWrong) {
  EXPECT_EQ(read_model_file("something else").problem,
            "The model file does not begin as a model file; train it again or restore it.");
  std::string changed = small_file();
  changed[10] = '?';
  EXPECT_EQ(read_model_file(changed).problem,
            "The model file is damaged: its checksum is wrong; train it again or restore it.");
}

// A file whose checksum is right but whose inside promises too much.
std::string sealed(std::string body) {
  append_integer(body, checksum(body), 4);
  return body;
}

TEST(ModelFile, ChecksTheInsideToo) {
  const std::string magic(kModelMagic);
  EXPECT_FALSE(read_model_file(sealed(magic)).good());
  EXPECT_FALSE(read_model_file(sealed(magic +
                                      "\x02"
                                      "\x01"
                                      "n" +
                                      std::string(1, '\0')))
                   .good())
      << "version 2";
  EXPECT_TRUE(read_model_file(sealed(magic +
                                     "\x01"
                                     "\x01"
                                     "n" +
                                     std::string(1, '\0')))
                  .good());
  EXPECT_FALSE(read_model_file(sealed(magic +
                                      "\x01"
                                      "\x01"
                                      "n" +
                                      std::string(1, '\0') + "left over"))
                   .good());
  EXPECT_FALSE(read_model_file(sealed(magic + "\x01"
                                              "\x01"
                                              "n"
                                              "\x01"
                                              "\x01"
                                              "s"
                                              "\xff\xff\xff\xff"))
                   .good());
  EXPECT_FALSE(read_model_file(sealed(magic + "\x01"
                                              "\x01"
                                              "n"
                                              "\xff"))
                   .good())
      << "too many sections";
}

TEST(ModelFile, EveryEmbeddedModelIsGood) {
  EXPECT_EQ(read_model_file(embedded_model(EmbeddedModel::kPosTagger)).problem, "");
}

}  // namespace
}  // namespace whosaid
