import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { basePath } from "../../../tools/project.ts";
import { type RunningServer, startServer } from "../../../tools/serve.ts";

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "serve-"));
  mkdirSync(join(folder, "dist/chapters"), { recursive: true });
  mkdirSync(join(folder, "dist/_astro"));
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "dist/index.html"), "front");
  writeFileSync(join(folder, "dist/404.html"), "missing");
  writeFileSync(join(folder, "dist/chapters/index.html"), "chapters");
  writeFileSync(join(folder, "dist/_astro/a.123.js"), "script");
  server = await startServer({ folder: join(folder, "dist"), base: "/a/b/", port: 0, host: "127.0.0.1" });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Asks for a path exactly as written: `fetch` would tidy it up. */
function ask(path: string, method = "GET"): Promise<{ status: number; body: string; headers: object }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port: server.port, path, method }, (response) => {
      let body = "";
      response.on("data", (part) => {
        body += part;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}

describe("the file server", () => {
  test("serves files, folders by their index, and the course's own page for what is missing", async () => {
    expect(await ask("/a/b/")).toMatchObject({ status: 200, body: "front" });
    expect(await ask("/a/b/chapters/")).toMatchObject({ status: 200, body: "chapters" });
    expect(await ask("/a/b/nothing/")).toMatchObject({ status: 404, body: "missing" });
    expect(await ask("/elsewhere/")).toMatchObject({ status: 404, body: "missing" });
  });

  test("leads to the sub-path, and from a folder's name to the folder", async () => {
    expect(await ask("/")).toMatchObject({ status: 302, headers: { location: "/a/b/" } });
    expect(await ask("/a/b/chapters")).toMatchObject({
      status: 301,
      headers: { location: "/a/b/chapters/" },
    });
  });

  test("types what it serves, and lets hashed files be kept", async () => {
    expect(await ask("/a/b/_astro/a.123.js")).toMatchObject({
      headers: {
        "content-type": "text/javascript; charset=utf-8",
        "cache-control": "public, max-age=31536000, immutable",
      },
    });
    expect(await ask("/a/b/", "HEAD")).toMatchObject({ status: 200, body: "" });
    expect(await ask("/a/b/", "POST")).toMatchObject({ status: 405 });
  });

  test.each(["/a/b/../secret.txt", "/a/b/..%2fsecret.txt", "/a/b/%2e%2e/secret.txt", "/a/b/%00", "/%zz"])(
    "does not leave its folder for %s",
    async (path) => {
      const { status, body } = await ask(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body).not.toBe("secret");
    },
  );

  test("takes the next free port where one is taken", async () => {
    const next = await startServer({ folder, base: "/", port: server.port, host: "127.0.0.1" });
    expect(next.port).toBeGreaterThan(server.port);
    await next.close();
  });
});

describe("the base path", () => {
  test.each([
    [undefined, "/"],
    ["", "/"],
    ["/", "/"],
    ["a", "/a/"],
    ["/a/b", "/a/b/"],
    ["a/b/", "/a/b/"],
  ])("%s means %s", (given, path) => {
    expect(basePath(given ?? "")).toBe(path);
  });
});
