import { Role } from '@/lib/generated/prisma/enums';

/** The roles in the order of a list, each with what it is for. */
export const roles: { role: Role; name: string; does: string }[] = [
  { role: Role.administrator, name: 'Administrator', does: 'everything, with people and settings' },
  { role: Role.editor, name: 'Editor', does: 'everyone’s posts and responses' },
  { role: Role.author, name: 'Author', does: 'their own posts' },
  { role: Role.moderator, name: 'Moderator', does: 'responses' },
  { role: Role.reader, name: 'Reader', does: 'responds under their name' },
];

/** The name of a role as the desk writes it. */
export function roleName(role: Role): string {
  return roles.find((one) => one.role === role)?.name ?? role;
}
