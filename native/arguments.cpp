#include "arguments.h"

#include <CLI/CLI.hpp>
#include <map>
#include <memory>

#include "report/report_json.h"

namespace whosaid {
namespace {

constexpr char kAbout[] =
    "whosaid reads a news article, leaves out what is not article, and tells who said what:\n"
    "every quotation and reported claim, its speaker, and how one can tell.";

constexpr char kExamples[] =
    "Examples:\n"
    "  whosaid article.txt                         read it: claims coloured by speaker, then a summary\n"
    "  whosaid --show-dropped article.txt          also list what was left out, and why\n"
    "  xclip -o | whosaid                          whatever you have copied\n"
    "  whosaid analyze article.txt > report.json   the report as JSON\n"
    "  whosaid analyze --offsets utf8 *.txt        one report a line, each with its file as \"id\"\n"
    "  whosaid analyze --jsonl < in.jsonl          lines {\"id\", \"text\"} in, reports out\n"
    "  whosaid apply fixes.json article.txt        the report with a reader's corrections\n"
    "  whosaid analyze --format markdown page.html > article.md   the article alone (or --format html)\n"
    "  whosaid dump --stage sentences article.txt  what one step of the analysis made\n"
    "\n"
    "Exit status: 0 done, 1 some input could not be read, 2 the command line was wrong.";

constexpr char kAnalyzeAbout[] =
    "Write the report of each FILE (- is standard input) to standard output.\n"
    "One file gives one line of JSON; several give one line each, beginning with \"id\", the file's name.\n"
    "With --format markdown or html one file gives the article alone, without ads, menus and other lines;\n"
    "several files, or --jsonl, give one line of JSON each: {\"id\", \"markdown\"} or {\"id\", \"html\"}.";

constexpr char kAnalyzeExamples[] =
    "Examples:\n"
    "  whosaid analyze article.txt | jq '.claims[] | [.speaker, .content[].exact]'\n"
    "  whosaid analyze --format text article.txt\n"
    "  whosaid analyze --format markdown saved-page.html > article.md\n"
    "  printf '%s\\n' '{\"id\": 1, \"text\": \"\\\"We won,\\\" said Ada Brandt.\"}' | whosaid analyze "
    "--jsonl\n"
    "\n"
    "With --jsonl a line that is not such an object gives {\"id\", \"error\"}, and the run goes on.";

constexpr char kApplyAbout[] =
    "Apply a reader's corrections, a PATCH from the page, to the report of an article, and write the\n"
    "corrected report to standard output. INPUT is a report, or an article to analyse first.";

constexpr char kApplyExamples[] =
    "Examples:\n"
    "  whosaid apply fixes.json article.txt > corrected.json\n"
    "  whosaid apply --score fixes.json report.json\n"
    "  whosaid apply --score --format json fixes.json article.txt | jq .f1\n"
    "\n"
    "An edit whose words the article does not have, or that could mean two things, is named on standard\n"
    "error and left out; the exit status is then 1.";

constexpr char kDumpAbout[] = "Show what one step of the analysis made, one item a line.";

const std::map<std::string, InputFormat> kInputs = {{"auto", InputFormat::kAuto},
                                                    {"text", InputFormat::kText},
                                                    {"html", InputFormat::kHtml},
                                                    {"blocks", InputFormat::kBlocks}};
const std::map<std::string, OffsetUnit> kUnits = {
    {"utf16", OffsetUnit::kUtf16}, {"utf8", OffsetUnit::kUtf8}, {"codepoint", OffsetUnit::kCodepoint}};
const std::map<std::string, ReportFormat> kFormats = {{"json", ReportFormat::kJson},
                                                      {"text", ReportFormat::kText},
                                                      {"markdown", ReportFormat::kMarkdown},
                                                      {"html", ReportFormat::kHtml}};
const std::map<std::string, ColorMode> kColors = {
    {"auto", ColorMode::kAuto}, {"always", ColorMode::kAlways}, {"never", ColorMode::kNever}};

// The help of the program itself shows its forms; that of a command its own.
class HelpFormatter : public CLI::Formatter {
 public:
  HelpFormatter() { column_width(34); }

  std::string make_usage(const CLI::App* app, std::string name) const override {
    if (app->get_parent() != nullptr) return CLI::Formatter::make_usage(app, name);
    return "Usage: whosaid [OPTIONS] FILE\n"
           "       whosaid analyze [OPTIONS] FILE...\n"
           "       whosaid apply [OPTIONS] PATCH INPUT\n"
           "       whosaid dump --stage STAGE FILE\n";
  }
};

// An option whose values are names; the help lists them with the default in front.
template <typename Value>
CLI::Option* add_choice(CLI::App& app, const std::string& name, Value& value,
                        const std::map<std::string, Value>& values, const std::string& metavar,
                        const std::string& about) {
  const auto set = [&value, &values](const std::string& given) { value = values.at(given); };
  CLI::Option* option = app.add_option_function<std::string>(name, set, about)->type_name(metavar);
  std::vector<std::string> names;
  names.reserve(values.size());
  for (const auto& entry : values) names.push_back(entry.first);
  CLI::IsMember check(names);
  check.description("");
  return option->check(check);
}

void add_input_options(CLI::App& app, Arguments& arguments) {
  add_choice(app, "--input", arguments.options.input, kInputs, "auto|text|html|blocks",
             "What the input is (auto looks at it)");
  app.add_option("--encoding", arguments.options.encoding,
                 "Encoding of a page, where it is known (default: as the page says)")
      ->type_name("LABEL");
  app.add_flag("--keep-all", arguments.options.keep_all, "Treat every line as article, drop nothing");
  app.add_option("--keep", arguments.options.choices.keep, "Blocks to keep, by their number in the report")
      ->type_name("N,...")
      ->delimiter(',');
  app.add_option("--drop", arguments.options.choices.drop,
                 "Blocks to leave out, by their number in the report")
      ->type_name("N,...")
      ->delimiter(',');
}

void add_show_options(CLI::App& app, Arguments& arguments) {
  add_choice(app, "--color", arguments.color, kColors, "auto|always|never",
             "Colours (auto: on a terminal, unless NO_COLOR is set)");
  app.add_option("--width", arguments.width, "Columns to write in (default: the terminal's, or 80)")
      ->type_name("N")
      ->check(CLI::Range(24, 1000).description(""));
  app.add_flag("--show-dropped", arguments.show_dropped, "List what was left out, and why");
}

void add_analyze(CLI::App& app, Arguments& arguments) {
  CLI::App* analyze = app.add_subcommand("analyze", "Write reports for programs to read (JSON)");
  analyze->description(kAnalyzeAbout);
  analyze->footer(kAnalyzeExamples);
  auto* files =
      analyze->add_option("FILE", arguments.files, "Files to read; - is standard input")->type_name("");
  add_input_options(*analyze, arguments);
  add_choice(
      *analyze, "--format", arguments.format, kFormats, "json|text|markdown|html",
      "json (default), text: as `whosaid FILE` shows it, or the article alone with its headings, links, "
      "lists, quotations, tables and captions as Markdown or as clean HTML");
  analyze->add_flag("--article-only", arguments.options.article_only,
                    "Only find the article: no claims, no speakers (many times as fast)");
  add_choice(*analyze, "--offsets", arguments.offsets, kUnits, "utf16|utf8|codepoint",
             "Unit of the spans (default utf16, as JavaScript counts)");
  analyze
      ->add_flag("--jsonl", arguments.jsonl,
                 "Read lines {\"id\", \"text\"} or {\"id\", \"html\"} from standard input")
      ->excludes(files);
  add_show_options(*analyze, arguments);
  analyze->callback([&arguments] {
    arguments.command = Command::kAnalyze;
    if (arguments.jsonl && arguments.format == ReportFormat::kText) {
      throw CLI::ValidationError("--jsonl", "writes JSON only; leave out --format text");
    }
  });
}

void add_apply(CLI::App& app, Arguments& arguments) {
  CLI::App* apply = app.add_subcommand("apply", "Apply a reader's corrections to a report, or score it");
  apply->description(kApplyAbout);
  apply->footer(kApplyExamples);
  apply->add_option("PATCH", arguments.patch, "The corrections; - is standard input")
      ->type_name("")
      ->required();
  apply->add_option("INPUT", arguments.files, "The report or article; - is standard input")
      ->type_name("")
      ->expected(1)
      ->required();
  apply->add_flag("--score", arguments.score, "Write how the report did against the corrections instead");
  CLI::Option* format = add_choice(*apply, "--format", arguments.format, kFormats, "text|json",
                                   "Of the score: text (default) or json");
  add_input_options(*apply, arguments);
  add_choice(*apply, "--offsets", arguments.offsets, kUnits, "utf16|utf8|codepoint",
             "Unit of the spans, of an article (a report keeps its own)");
  apply->callback([&arguments, format] {
    arguments.command = Command::kApply;
    if (!arguments.score && arguments.format == ReportFormat::kText)
      throw CLI::ValidationError("--format", "text is for --score; a report is JSON");
    if (arguments.score && format->count() == 0) arguments.format = ReportFormat::kText;
    if (arguments.patch == "-" && arguments.files.front() == "-")
      throw CLI::ValidationError("INPUT", "only one of the two can be standard input");
  });
}

void add_dump(CLI::App& app, Arguments& arguments) {
  CLI::App* dump = app.add_subcommand("dump", kDumpAbout);
  dump->add_option("--stage", arguments.stage, "Which step")
      ->required()
      ->type_name("STAGE")
      ->check(
          CLI::IsMember({"text", "page", "blocks", "sentences", "tokens", "mentions", "claims", "speakers"}));
  auto* file = dump->add_option("FILE", arguments.files, "File to read; - or none is standard input")
                   ->type_name("")
                   ->expected(0, 1);
  dump->add_flag("--jsonl", arguments.jsonl,
                 "Read lines {\"id\", \"text\"} or {\"id\", \"html\"}, write {\"id\", \"dump\"}")
      ->excludes(file);
  add_input_options(*dump, arguments);
  dump->callback([&arguments] { arguments.command = Command::kDump; });
}

// Subcommands share the names of their options with the program, so only one side may set a value.
void build(CLI::App& app, Arguments& arguments) {
  app.name("whosaid");
  app.formatter(std::make_shared<HelpFormatter>());
  app.footer(kExamples);
  app.set_version_flag("--version", "whosaid " + std::string(version()), "Print the version");
  app.set_help_flag("-h,--help", "Print this help");
  app.add_option("FILE", arguments.files, "Article to show; - or none is standard input")
      ->type_name("")
      ->expected(0, 1);
  add_input_options(app, arguments);
  add_show_options(app, arguments);
  add_analyze(app, arguments);
  add_apply(app, arguments);
  add_dump(app, arguments);
  app.require_subcommand(0, 1);
}

}  // namespace

bool read_arguments(int argc, char** argv, Arguments& arguments, int& exit_status) {
  CLI::App app(kAbout);
  build(app, arguments);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& stop) {
    exit_status = app.exit(stop) == 0 ? kExitDone : kExitUsage;
    return false;
  }
  return true;
}

}  // namespace whosaid
