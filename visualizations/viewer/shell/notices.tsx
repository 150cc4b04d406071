import { text } from 'guicheng';
import { useReader } from './reader.js';

/** Something is under way; `tall` keeps the room of what will come. */
export function Waiting({ tall = false }: { readonly tall?: boolean }) {
  const { say } = useReader();
  return (
    <p class={tall ? 'waiting tall' : 'waiting'} role="status">
      {say(text('正在准备…', 'Getting ready…'))}
    </p>
  );
}

/** Something went wrong; the message tells what, and what helps. */
export function Failure({ message }: { readonly message: string }) {
  return (
    <p class="failed" role="alert">
      <bdi>{message.slice(0, 2000)}</bdi>
    </p>
  );
}
