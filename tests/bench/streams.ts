import http from "node:http";

/** Many open event streams in one client, and the moment the last of them heard something. */
export class Streams {
  #requests: http.ClientRequest[] = [];
  #heard = 0;
  #marker: string | undefined;
  #done: (() => void) | undefined;
  readonly #agent = new http.Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });

  /** Opens a stream per set of headers; resolves once each has sent its first bytes. */
  async open(url: string, path: string, headers: readonly Record<string, string>[]): Promise<void> {
    await Promise.all(headers.map((each) => this.#open(url + path, each)));
  }

  /** Milliseconds from calling `act` until every stream has received a message with the marker. */
  async untilAllHear(marker: string, act: () => Promise<unknown>): Promise<number> {
    this.#heard = 0;
    this.#marker = marker;
    const all = new Promise<void>((resolve) => {
      this.#done = resolve;
    });
    const began = performance.now();
    await Promise.all([act(), all]);
    return performance.now() - began;
  }

  close(): void {
    for (const request of this.#requests) request.destroy();
  }

  #open(url: string, headers: Record<string, string>): Promise<void> {
    return new Promise((resolve, reject) => {
      const request = http.get(url, { agent: this.#agent, headers }, (response) => {
        if (response.statusCode !== 200)
          return reject(new Error(`The stream answered ${response.statusCode}.`));
        response.setEncoding("utf8");
        response.on("data", (text: string) => {
          resolve();
          if (this.#marker && text.includes(this.#marker) && ++this.#heard === this.#requests.length)
            this.#done?.();
        });
      });
      request.on("error", (error) => (request.destroyed ? resolve() : reject(error)));
      this.#requests.push(request);
    });
  }
}
