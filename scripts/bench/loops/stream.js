// The least that checking lines can cost: streams a file, cuts it into lines and parses each.
import { createReadStream } from "node:fs";
import { StringDecoder } from "node:string_decoder";

const [, , file] = process.argv;
const decoder = new StringDecoder("utf8");
let rest = "";
let sum = 0;
createReadStream(file) // In pieces of 64 kB: larger ones are slower.
  .on("data", (bytes) => {
    const text = rest + decoder.write(bytes);
    let from = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", from)) {
      sum += JSON.parse(text.slice(from, end)).richObjectType;
      from = end + 1;
    }
    rest = text.slice(from);
  })
  .on("end", () => {
    if (Number.isNaN(sum) || rest !== "") process.exitCode = 1;
  });
