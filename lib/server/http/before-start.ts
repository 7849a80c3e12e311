import { lookup } from "node:dns/promises";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import net from "node:net";
import { createSecureContext } from "node:tls";
import type { Config } from "../config";

/**
 * Finds out, before the work of a start, whether this process can listen as configured.
 * Returns the configuration with HOST as the address it means; the name stays one we answer to.
 *
 * @throws Error with a sentence for a person when the certificate, the host or the port cannot be used.
 */
export async function prepareToListen(config: Config): Promise<Config> {
  if (config.tls) checkCertificate(config.tls.cert, config.tls.key);
  const { address } = await lookup(config.host).catch((cause: unknown) => {
    throw listenError(cause, config);
  });
  await checkPort(config.port, address).catch((cause: unknown) => {
    throw listenError(cause, config);
  });
  return address === config.host
    ? config
    : { ...config, host: address, hosts: [...config.hosts, config.host] };
}

/** What a person can do about a failure to listen; any other failure as it is. */
export function listenError(cause: unknown, { port, host }: Config): unknown {
  const sentence = sentenceOf((cause as NodeJS.ErrnoException).code, port, host);
  return sentence === undefined ? cause : new Error(sentence, { cause });
}

function sentenceOf(code: string | undefined, port: number, host: string): string | undefined {
  const another = port < 1024 ? 3000 : port < 65_535 ? port + 1 : 3000;
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} is in use. Stop the other program or choose another: PORT=${another} npm start`;
    case "EACCES":
      return `This account may not open port ${port}. Choose another: PORT=${another} npm start`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `HOST is ${JSON.stringify(host)}, which is no address of this machine. Leave HOST out to listen on all of them.`;
    default:
      return undefined;
  }
}

async function checkPort(port: number, host: string): Promise<void> {
  const server = net.createServer();
  server.listen({ port, host });
  await once(server, "listening");
  server.close();
  await once(server, "close");
}

function checkCertificate(certFile: string, keyFile: string): void {
  const cert = readSetting("WHITECELL_TLS_CERT", certFile);
  const key = readSetting("WHITECELL_TLS_KEY", keyFile);
  try {
    createSecureContext({ cert, key });
  } catch (cause) {
    throw new Error(
      `WHITECELL_TLS_CERT (${certFile}) and WHITECELL_TLS_KEY (${keyFile}) are no certificate with its key.`,
      { cause },
    );
  }
}

function readSetting(name: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new Error(`${name} is ${JSON.stringify(file)}, which cannot be read as a file.`, { cause });
  }
}
