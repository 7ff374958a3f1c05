/** A command typed wrong: its sentence is shown with the help. */
export class Misused extends Error {
  override name = 'Misused';
}
