/** Asks the test that serves the page. */
export async function call<Answer>(path: string, body: unknown = {}): Promise<Answer> {
  const response = await fetch(path, { method: 'POST', body: JSON.stringify(body) });
  return (await response.json()) as Answer;
}
