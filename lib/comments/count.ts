/** "No responses", "1 Response", "12,345 Responses": how a count of responses reads. */
export function countedResponses(count: number): string {
  if (count === 0) return 'No responses';
  return `${count.toLocaleString('en')} ${count === 1 ? 'Response' : 'Responses'}`;
}
