const https = require("node:https");

const request = https.request(`https://api.notion.com/v1/databases/${process.argv[2]}`, (answer) => {
  answer.pipe(process.stdout);
});
request.setHeader("authorization", `Bearer ${process.env.NOTION_API_KEY}`);
request.setHeader("notion-version", "2022-06-28");
request.end();
