import { msg, str } from "@lit/localize";
import {
  Archive,
  ArchiveRestore,
  BookCheck,
  BookOpen,
  FileHeadphone,
  FileOutput,
  FolderMinus,
  FolderPlus,
  ListPlus,
  Pencil,
  Star,
  StarOff,
  Tag,
  Trash2,
} from "lucide";
import type { ArticleSummary } from "../../../src/library/records.ts";
import type { BulkAction } from "../../components/selection-bar/selection-bar.ts";
import type { MenuItem } from "../../components/shelf/menu.ts";
import { quotedText } from "../../components/shelf/shown-text.ts";

export type EntryChoice = Exclude<BulkAction, "clear"> | "open" | "edit";

/**
 * What can be done with an entry.
 *
 * @param count Articles that it will be done with: the entry's own, or all that are selected.
 * @param within Name of the tag or collection that is shown.
 */
export function entryMenu(
  { state, isFavourite }: ArticleSummary,
  count: number,
  within: string | undefined,
): readonly MenuItem<EntryChoice>[] {
  const one: readonly MenuItem<EntryChoice>[] = [
    { id: "open", label: msg("افتح"), icon: BookOpen, shortcut: "Enter" },
    {
      id: "edit",
      label: msg("صحّح البيانات…"),
      icon: Pencil,
      shortcut: "F2",
    },
  ];
  return [
    ...(count === 1 ? one : []),
    isFavourite
      ? {
          id: "unfavourite",
          label: msg("أزل من المفضّلة"),
          icon: StarOff,
        }
      : { id: "favourite", label: msg("فضّل"), icon: Star },
    { id: "tag", label: msg("أضف وسمًا…"), icon: Tag },
    { id: "collect", label: msg("أضف إلى مجموعة…"), icon: FolderPlus },
    ...(within === undefined
      ? []
      : [
          {
            id: "leave" as const,
            label: msg(str`أخرج من ${quotedText(within)}`),
            icon: FolderMinus,
          },
        ]),
    state === "finished"
      ? { id: "unread", label: msg("علّم غير مقروءة"), icon: BookOpen }
      : { id: "finish", label: msg("علّم مكتملة"), icon: BookCheck },
    state === "archived"
      ? {
          id: "unarchive",
          label: msg("أخرج من الأرشيف"),
          icon: ArchiveRestore,
        }
      : { id: "archive", label: msg("أرشف"), icon: Archive },
    { id: "queue", label: msg("أضف إلى قائمة الاستماع"), icon: ListPlus },
    { id: "sound", label: msg("احفظ صوتًا…"), icon: FileHeadphone },
    { id: "export", label: msg("صدّر…"), icon: FileOutput },
    {
      id: "remove",
      label: msg("احذف"),
      icon: Trash2,
      shortcut: "Del",
      takes: true,
    },
  ];
}

/** What can be done with what lies in the trash. */
export const trashMenu = (): readonly MenuItem<EntryChoice>[] => [
  { id: "restore", label: msg("استعد"), icon: ArchiveRestore },
  { id: "erase", label: msg("احذف نهائيًا…"), icon: Trash2, takes: true },
];
