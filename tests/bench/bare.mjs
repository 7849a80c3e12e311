import http from "node:http";

/**
 * The yardstick: a bare node:http server that sends what is posted to it to every
 * open stream, with no rules, no store and no secrets.
 */
const streams = new Set();

const server = http.createServer((request, response) => {
  if (request.method === "GET") {
    response.writeHead(200, {
      "content-type": "text/event-stream",
      "cache-control": "no-cache, no-transform",
    });
    response.write(": open\n\n");
    streams.add(response);
    request.on("close", () => streams.delete(response));
    return;
  }
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const text = Buffer.concat(chunks).toString();
    for (const stream of streams) stream.write(text);
    response.end('{"ok":true}');
  });
});

server.listen(0, "127.0.0.1", () => process.stdout.write(`port ${server.address().port}\n`));
