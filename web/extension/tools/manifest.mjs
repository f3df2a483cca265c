// The manifest of each browser's package. Its words are the product's messages, its version the product's.
//
//   manifestFor("chrome", "0.1.0")     side panel, service worker, split private windows
//   manifestFor("firefox", "0.1.0")    sidebar, the add-on's id, what data it collects: none

const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "object-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

export const permissions = ["activeTab", "scripting", "contextMenus", "storage"];

export const firefoxId = "whosaid@whosaid.example";

const iconSizes = [16, 32, 48, 128];

/** `hosts`: of a build for tests, the pages that it may read without a click; the shipped ones have none. */
export function manifestFor(browser, version, hosts = []) {
  const common = {
    manifest_version: 3,
    name: "__MSG_name__",
    short_name: "whosaid",
    description: "__MSG_description__",
    default_locale: "en",
    version,
    icons: icons(),
    permissions: browser === "chrome" ? [...permissions, "sidePanel"] : permissions,
    ...(hosts.length > 0 ? forTests(hosts) : {}),
    action: { default_title: "__MSG_action__", default_icon: icons() },
    commands: {
      _execute_action: { suggested_key: { default: "Alt+Shift+Q" } },
      "next-claim": { suggested_key: { default: "Alt+Shift+J" }, description: "__MSG_next__" },
      "previous-claim": { suggested_key: { default: "Alt+Shift+K" }, description: "__MSG_previous__" },
    },
    content_security_policy: { extension_pages: policy },
  };
  return browser === "chrome" ? chrome(common) : firefox(common);
}

function chrome(common) {
  return {
    ...common,
    background: { service_worker: "background.js" },
    minimum_chrome_version: "123",
    side_panel: { default_path: "panel.html" },
    incognito: "split",
  };
}

function firefox(common) {
  return {
    ...common,
    background: { scripts: ["background.js"] },
    sidebar_action: {
      default_panel: "panel.html",
      default_title: "whosaid",
      default_icon: icons(),
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: firefoxId,
        strict_min_version: "140.0",
        data_collection_permissions: { required: ["none"] },
      },
      gecko_android: { strict_min_version: "142.0" },
    },
  };
}

function forTests(hosts) {
  return {
    host_permissions: hosts,
    content_scripts: [{ matches: hosts, js: ["test-click.js"], run_at: "document_start" }],
  };
}

function icons() {
  return Object.fromEntries(iconSizes.map((size) => [size, `icons/${size}.png`]));
}
