/**
 * Walks the public catalogue of a running service with nothing but the contract's types, says what it saw, and fails on
 * the first surprise: what compiles here and runs through is what a stranger's client can do.
 *
 *     npm run client && BASE_URL=https://… npm run walk
 */
import createClient from "openapi-fetch";
import type { paths } from "./generated/api.js";

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { "application/json": infer Body } } } };
}
  ? Body
  : never;

/** What every list looks like. */
interface Page<Item> {
  items: Item[];
  page: { next: string | null; total: number };
}

/** Fails the walk: the service did not do what the contract says. */
function surprise(what: string): never {
  throw new Error(what);
}

function expect(truth: boolean, otherwise: string): asserts truth {
  if (!truth) surprise(otherwise);
}

const base = process.env["BASE_URL"] ?? surprise("BASE_URL says where the service is, for example http://localhost:8080");
// What it asks for: a sheet can be had as linked data too.
const api = createClient<paths, "application/json" | "application/problem+json">({ baseUrl: base });

/** All items of a list, by following its `next` links as they are, whatever they hold. */
async function follow<Item>(first: Page<Item>): Promise<Item[]> {
  const items = [...first.items];
  let pages = 1;
  for (let next = first.page.next; next !== null; pages++) {
    const response = await fetch(new URL(next, base));
    expect(response.status === 200, `${next} answers ${response.status}`);
    const page = (await response.json()) as Page<Item>;
    expect(page.items.length > 0, `${next} leads to an empty page`);
    expect(page.page.total === first.page.total, `${next} counts ${page.page.total}, the first page ${first.page.total}`);
    items.push(...page.items);
    next = page.page.next;
  }
  expect(items.length === first.page.total, `the list has ${items.length} items and says ${first.page.total}`);
  console.log(`  ${items.length} items on ${pages} pages`);
  return items;
}

function expectDistinct(names: string[]): void {
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  expect(twice.length === 0, `met twice: ${twice.join(", ")}`);
}

async function readStatistics(): Promise<void> {
  console.log("GET /api/v1/statistics");
  const { data, response } = await api.GET("/api/v1/statistics");
  const statistics = data ?? surprise(`statistics answer ${response.status}`);
  for (const [name, value] of Object.entries(statistics)) console.log(`  ${name}: ${JSON.stringify(value)}`);
}

async function walkCatalogue(): Promise<string[]> {
  console.log("GET /api/v1/resources?scope=forge, to the end");
  const { data, response } = await api.GET("/api/v1/resources", { params: { query: { scope: "forge", limit: 50 } } });
  const resources = await follow(data ?? surprise(`the catalogue answers ${response.status}`));
  const slugs = resources.map((resource) => resource.slug);
  expectDistinct(slugs);
  return slugs;
}

async function readSheet(slug: string): Promise<void> {
  console.log(`GET /api/v1/resources/${slug}`);
  const { data, response } = await api.GET("/api/v1/resources/{slug}", { params: { path: { slug } } });
  const sheet: Answer<"/api/v1/resources/{slug}"> = data ?? surprise(`the sheet answers ${response.status}`);
  expect(sheet.slug === slug, `the sheet of ${slug} says it is ${sheet.slug}`);
  console.log(`  ${sheet.title}`);
}

async function walkVocabularies(): Promise<void> {
  console.log("GET /api/v1/vocabularies");
  const { data, response } = await api.GET("/api/v1/vocabularies");
  const vocabularies = await follow(data ?? surprise(`the vocabularies answer ${response.status}`));
  expect(vocabularies.length > 0, "there is no vocabulary");
  for (const { id, conceptCount } of vocabularies) await walkConcepts(id, conceptCount);
}

async function walkConcepts(id: string, count: number): Promise<void> {
  console.log(`GET /api/v1/vocabularies/${id}/concepts, to the end`);
  const { data, response } = await api.GET("/api/v1/vocabularies/{id}/concepts", { params: { path: { id } } });
  const concepts = await follow(data ?? surprise(`the concepts answer ${response.status}`));
  expectDistinct(concepts.map((concept) => concept.code));
  expect(concepts.length === count, `${id} lists ${concepts.length} concepts and says ${count}`);
}

async function provokeProblem(): Promise<void> {
  console.log("GET /api/v1/resources?limit=0, which must be refused");
  const { error, response } = await api.GET("/api/v1/resources", { params: { query: { limit: 0 } } });
  const problem = error ?? surprise(`a limit of 0 answers ${response.status}`);
  const type = response.headers.get("Content-Type") ?? "";
  expect(response.status === 400 && problem.status === 400, `a limit of 0 answers ${response.status}`);
  expect(type.startsWith("application/problem+json"), `the refusal is ${type}`);
  expect(problem.errors.some((fault) => fault.parameter === "limit"), "the refusal does not name the limit");
  console.log(`  ${problem.code}: ${problem.detail}`);
}

async function revalidate(): Promise<void> {
  console.log("GET /api/v1/vocabularies with If-None-Match");
  const first = await api.GET("/api/v1/vocabularies");
  const tag = first.response.headers.get("ETag") ?? surprise("there is no ETag");
  const again = await api.GET("/api/v1/vocabularies", { headers: { "If-None-Match": tag } });
  expect(again.response.status === 304, `If-None-Match: ${tag} answers ${again.response.status}`);
  console.log(`  304 for ${tag}`);
}

try {
  await readStatistics();
  const [first] = await walkCatalogue();
  if (first === undefined) console.log("  the catalogue is empty, no sheet to read");
  else await readSheet(first);
  await walkVocabularies();
  await provokeProblem();
  await revalidate();
  console.log("No surprise.");
} catch (reason) {
  console.error(reason instanceof Error ? `Surprise: ${reason.message}` : reason);
  process.exitCode = 1;
}
