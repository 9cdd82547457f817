import { StyleSheet } from "@react-pdf/renderer";

/** Styles of a fact sheet: a title, sections, and rows with a label before each value. */
export const factStyles = StyleSheet.create({
  title: { fontFamily: "Display", fontWeight: 500, fontSize: 22, lineHeight: 1.2, marginBottom: 6 },
  section: {
    fontFamily: "Display",
    fontWeight: 500,
    fontSize: 13.5,
    lineHeight: 1.3,
    marginTop: 18,
    marginBottom: 4,
  },
  text: { fontSize: 9, lineHeight: 1.45, color: "#665f54" },
  row: {
    flexDirection: "row",
    borderTopWidth: 0.5,
    borderTopColor: "#c9c0b0",
    paddingVertical: 3.5,
  },
  label: { width: 118, fontSize: 8.5, lineHeight: 1.45, color: "#665f54" },
  value: { flex: 1, fontSize: 9, lineHeight: 1.45 },
});
