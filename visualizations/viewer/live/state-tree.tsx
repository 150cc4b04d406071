/** Any state value as text: nested states in their order. */
export function StateTree({ value }: { readonly value: unknown }) {
  return <bdi class="state-value">{wordsOf(value, 0).slice(0, 2000)}</bdi>;
}

function wordsOf(value: unknown, depth: number): string {
  if (typeof value === 'string') return value.slice(0, 200);
  if (typeof value !== 'object' || value === null || depth > 30) return '';
  return Object.entries(value)
    .slice(0, 100)
    .map(([key, inner]) => [key.slice(0, 200), wordsOf(inner, depth + 1)].filter(Boolean).join(' › '))
    .join(' ‖ ');
}
