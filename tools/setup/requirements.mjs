// What the builds need beyond Node, how to see that it is there, and how each system gets it.
//
//   found()   whether it is there and recent enough
//   apt, brew, winget   the package's name, or null where that system has none
//   optional  it goes without too: installed where that is easy, and never asked for

import { existsSync } from "node:fs";
import { join } from "node:path";

import { outputOf } from "../run.mjs";

const includeFolders = ["/usr/include", "/usr/local/include", "/opt/homebrew/include"];

function versionOf(command) {
  const numbers = outputOf(command, ["--version"])?.match(/(\d+)\.(\d+)/);
  return numbers ? [Number(numbers[1]), Number(numbers[2])] : null;
}

function atLeast(version, major, minor) {
  return version !== null && (version[0] > major || (version[0] === major && version[1] >= minor));
}

function header(path) {
  const folders = [...includeFolders, ...(process.env.CMAKE_PREFIX_PATH ?? "").split(":").map((p) => join(p, "include"))];
  return folders.some((folder) => existsSync(join(folder, path)));
}

const chromiums = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const headlessShells = [process.env.CHROMIUM_PATH, "/usr/bin/chromium-headless-shell"];

const firefoxes = [
  process.env.FIREFOX_PATH,
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];

/** The path of an installed Firefox, or undefined. */
export function findFirefox() {
  return firefoxes.find((path) => path && existsSync(path));
}

/** The path of an installed Chromium or Chrome, or undefined. */
export function findChromium() {
  return chromiums.find((path) => path && existsSync(path));
}

/** The path of a Chromium that never has a window and so opens a page in a third of the time; else findChromium(). */
export function findHeadlessChromium() {
  return headlessShells.find((path) => path && existsSync(path)) ?? findChromium();
}

export const requirements = {
  cmake: {
    what: "CMake 3.24 or newer",
    found: () => atLeast(versionOf("cmake"), 3, 24),
    apt: "cmake", brew: "cmake", winget: "Kitware.CMake",
  },
  ninja: {
    what: "Ninja",
    found: () => versionOf("ninja") !== null,
    apt: "ninja-build", brew: "ninja", winget: "Ninja-build.Ninja",
  },
  compiler: {
    what: "a C++20 compiler (g++ 12, clang 14 or newer)",
    found: () => versionOf("c++") !== null || outputOf("where", ["cl"]) !== null,
    apt: "g++", brew: "llvm", winget: "Microsoft.VisualStudio.2022.BuildTools",
  },
  emscripten: {
    what: "Emscripten 3.1.6 or newer",
    found: () => outputOf("em-config", ["EMSCRIPTEN_ROOT"]) !== null && atLeast(versionOf("emcc"), 3, 1),
    apt: "emscripten", brew: "emscripten", winget: null,
    elsewhere: "Emscripten: https://emscripten.org/docs/getting_started/downloads.html",
  },
  json: {
    what: "nlohmann/json",
    found: () => header("nlohmann/json.hpp"),
    apt: "nlohmann-json3-dev", brew: "nlohmann-json", winget: null,
    elsewhere: "nlohmann/json: cmake --preset release -DWHOSAID_DOWNLOAD=ON fetches it",
  },
  cli11: {
    what: "CLI11",
    found: () => header("CLI/CLI.hpp"),
    apt: "libcli11-dev", brew: "cli11", winget: null,
    elsewhere: "CLI11: cmake --preset release -DWHOSAID_DOWNLOAD=ON fetches it",
  },
  gtest: {
    what: "GoogleTest",
    found: () => header("gtest/gtest.h"),
    apt: "libgtest-dev", brew: "googletest", winget: null,
    elsewhere: "GoogleTest: cmake --preset release -DWHOSAID_DOWNLOAD=ON fetches it",
  },
  chromium: {
    what: "Chromium or Chrome",
    found: () => findChromium() !== undefined,
    apt: "chromium", brew: "--cask chromium", winget: "Google.Chrome",
  },
  headlessChromium: {
    what: "Chromium without a window, for faster tests",
    found: () => headlessShells.some((path) => path && existsSync(path)),
    apt: "chromium-headless-shell", brew: null, winget: null, optional: true,
  },
  dejavu: {
    what: "the faces of DejaVu, in which pictures of the page are compared",
    found: () => existsSync("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"),
    apt: "fonts-dejavu-core", brew: null, winget: null, optional: true,
  },
  firefox: {
    what: "Firefox 140 or newer",
    found: () => findFirefox() !== undefined,
    apt: "firefox-esr", brew: "--cask firefox", winget: "Mozilla.Firefox",
  },
  clang: {
    what: "clang with libFuzzer",
    found: () => versionOf("clang++") !== null,
    apt: "clang", brew: "llvm", winget: "LLVM.LLVM",
  },
  clangFormat: {
    what: "clang-format",
    found: () => versionOf("clang-format") !== null,
    apt: "clang-format", brew: "clang-format", winget: "LLVM.LLVM",
  },
  clangTidy: {
    what: "clang-tidy",
    found: () => versionOf("clang-tidy") !== null,
    apt: "clang-tidy", brew: "llvm", winget: "LLVM.LLVM",
  },
  python: {
    what: "Python 3",
    found: () => versionOf("python3") !== null,
    apt: "python3", brew: "python", winget: "Python.Python.3.12",
  },
  unicodeData: {
    what: "the Unicode Character Database",
    found: () => existsSync(process.env.UNICODE_DATA ?? "/usr/share/unicode"),
    apt: "unicode-data", brew: null, winget: null,
    elsewhere: "The Unicode Character Database: https://www.unicode.org/Public/15.0.0/ucd/, with UNICODE_DATA naming its folder",
  },
};

/** What each activity needs. */
export const needs = {
  engine: ["cmake", "ninja", "compiler", "emscripten"],
  native: ["cmake", "ninja", "compiler", "json", "cli11", "gtest"],
  browser: ["chromium", "headlessChromium", "dejavu"],
  firefox: ["firefox"],
  fuzz: ["clang"],
  check: ["clangFormat", "clangTidy", "python", "unicodeData"],
};
