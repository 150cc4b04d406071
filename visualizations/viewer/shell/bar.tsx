/** How much of a whole, drawn; the figures stand beside it. */
export function Bar({ value, of }: { readonly value: number; readonly of: number }) {
  const share = of > 0 ? Math.min(1, value / of) : 0;
  return (
    <svg class="bar-of" viewBox="0 0 60 6" width="60" height="6" aria-hidden="true">
      <rect class="bar-whole" width="60" height="6" rx="3" />
      <rect class="bar-part" width={Math.round(share * 60)} height="6" rx="3" />
    </svg>
  );
}
