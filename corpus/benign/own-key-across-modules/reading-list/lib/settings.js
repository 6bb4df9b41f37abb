export default {
  token: process.env.NOTION_TOKEN,
  database: process.env.READING_LIST_DATABASE ?? "reading",
  agent: "reading-list/1.0",
};
