// Plain JavaScript, because a worker thread starts without the loader that reads TypeScript (Node 20).
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const weights = {
  "source-sans-3": ["400Regular", "400Regular_Italic", "600SemiBold"],
  "noto-sans-arabic": ["400Regular", "600SemiBold"],
  "noto-emoji": ["400Regular"],
};
const fontPaths = Object.entries(weights).flatMap(([font, folders]) =>
  folders.map((folder) =>
    fileURLToPath(new URL(folder, import.meta.resolve(`@expo-google-fonts/${font}/package.json`))),
  ),
);
const workspace = fileURLToPath(new URL("./typst", import.meta.url));
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths }] });

/** The PDF for assistive technology (PDF/UA-1); a letter that no font has is refused there, and printed as a box here. */
function print(template, json, seconds) {
  compiler.mapShadow(`${workspace}/${template}.json`, Buffer.from(json));
  const compiled = compiler.compile({ mainFilePath: `${workspace}/${template}.typ` });
  if (!compiled.result)
    throw new Error(JSON.stringify(compiler.fetchDiagnostics(compiled.takeDiagnostics())));
  try {
    return compiler.pdf(compiled.result, { pdfStandard: "ua-1", creationTimestamp: seconds });
  } catch (error) {
    if (process.env.DEBUG_PDF) console.error(error);
    return compiler.pdf(compiled.result, { creationTimestamp: seconds });
  }
}

parentPort.on("message", ({ number, template, json, seconds }) => {
  try {
    parentPort.postMessage({ number, made: print(template, json, seconds) });
  } catch (error) {
    parentPort.postMessage({ number, error: String(error.message ?? error) });
  } finally {
    // Typst remembers every page it ever laid out; without this each report leaves some 10 MB behind.
    compiler.evictCache(0);
  }
});
