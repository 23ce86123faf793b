// The people's side of the server: requests, files, and the stream of what happens.

import { say } from './words.js';
import { toast } from './notices.js';

/** An answer that says no, with the server's reason. */
class Refusal extends Error {}

/** Ask the server: a POST where there is a body; returns the result or throws. */
export async function call(path, body) {
  const request = body && {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
  };
  return result(await fetch(`/sim/${path}`, request));
}

/** Send a file with its fields as a form; returns the message or throws. */
export async function upload(fields, file) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined && value !== null && value !== '') form.set(name, value);
  }
  form.set('file', file, file.name);
  return result(await fetch('/sim/upload', { method: 'POST', body: form }));
}

async function result(response) {
  const isJson = response.headers.get('Content-Type')?.includes('json');
  const answer = isJson ? await response.json() : { description: `HTTP ${response.status}` };
  if (!answer.ok) throw new Refusal(answer.description);
  return answer.result;
}

/** Await a request; a failure is told in a sentence and gives null. */
export async function attempt(promise) {
  try {
    return await promise;
  } catch (error) {
    tell(error);
    return null;
  }
}

/** Tell a failure in a sentence. */
export function tell(error) {
  const reason = error.message.replace(/^(Bad Request|Forbidden): /, '');
  if (error instanceof Refusal) toast(say('refused', reason));
  else if (error instanceof TypeError && /fetch|network/i.test(reason)) toast(say('offline'));
  else toast(say('broken', reason));
}

export const fileUrl = (fileId) => `/sim/file?file_id=${encodeURIComponent(fileId)}`;

/** Hear what happens: `opened` at each connection, `heard` for each event, `lost` between. */
export function listen({ opened, heard, lost }) {
  const stream = new EventSource('/sim/stream');
  stream.onopen = opened;
  stream.onmessage = (event) => heard(JSON.parse(event.data));
  stream.onerror = () => {
    lost();
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => listen({ opened, heard, lost }), 1500);
  };
}
