import { Refusal, type About, type GraphSource, type Route } from './source';
import type { Answer, ErrorAnswer, Options } from './wire';

/** Answers from a service. */
export class LiveSource implements GraphSource {
  /**
   * @param about what the service said of itself
   * @param root the root of its routes, such as `/api/v1/character-graph`
   * @param token what the service expects in `Authorization`, when it expects something
   */
  constructor(
    readonly about: About,
    private readonly root: string,
    private readonly token?: string,
  ) {}

  answers(_route: Route): boolean {
    return true;
  }

  async ask<R extends Route>(route: R, name: string, options?: Options<R>, signal?: AbortSignal): Promise<Answer<R>> {
    const response = await this.fetch(this.root + path(route, name) + query(options ?? {}), signal);
    if (!response.ok) {
      throw await refusal(response);
    }
    return response.json() as Promise<Answer<R>>;
  }

  private async fetch(url: string, signal: AbortSignal | undefined): Promise<Response> {
    try {
      return await fetch(url, {
        headers: { Accept: 'application/json', ...(this.token === undefined ? {} : { Authorization: `Bearer ${this.token}` }) },
        ...(signal === undefined ? {} : { signal }),
      });
    } catch (problem) {
      if (signal?.aborted) {
        throw problem;
      }
      throw new Refusal('unreachable', 'The service does not answer; is it running?');
    }
  }
}

/** The path of a route, with a name in place of its braces. Refuses a name with half a surrogate pair, which cannot stand in a URL. */
function path(route: Route, name: string): string {
  try {
    return route.replace(/\{[^}]*\}/, () => encodeURIComponent(name));
  } catch {
    throw new Refusal('bad_parameter', 'The name has a character that cannot be sent.');
  }
}

/** The options as a query; one that has several values stands several times. */
function query(options: object): string {
  const pairs = new URLSearchParams();
  for (const [key, option] of Object.entries(options)) {
    for (const value of Array.isArray(option) ? option : [option]) {
      if (value !== undefined) {
        pairs.append(key, String(value));
      }
    }
  }
  const text = pairs.toString();
  return text === '' ? '' : '?' + text;
}

/** Why a service does not answer: in its words, when it answers in the wire format. */
async function refusal(response: Response): Promise<Refusal> {
  try {
    const { error } = (await response.json()) as ErrorAnswer;
    return new Refusal(error.code, error.message, error.nearest ?? []);
  } catch {
    return new Refusal('internal', `The service answers with status ${response.status}`);
  }
}
