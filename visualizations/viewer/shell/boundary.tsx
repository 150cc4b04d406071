import { Component, type ComponentChildren } from 'preact';
import { Failure } from './notices.js';

/** Keeps the rest of the page alive when a view fails, and tells why. Another place, given as `at`, is tried anew. */
export class Boundary extends Component<{ readonly at: string; readonly children: ComponentChildren }, { readonly failed?: { readonly at: string; readonly message: string } }> {
  override componentDidCatch(error: Error): void {
    console.error(error);
    this.setState({ failed: { at: this.props.at, message: error.message } });
  }

  render() {
    const { failed } = this.state;
    return failed?.at === this.props.at ? <Failure message={failed.message} /> : this.props.children;
  }
}
