// Takes the pictures anew that e2e/screenshots.test.mjs compares with: npm run goldens --workspace web

process.env.WHOSAID_GOLDENS = "update";
await import("../e2e/screenshots.test.mjs");
