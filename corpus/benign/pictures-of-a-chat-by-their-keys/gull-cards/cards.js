const [title, text] = process.argv.slice(2);
const icon = { tag: "custom_icon", img_key: "img_v3_04kd_71b2c9e0-5f3a-4d18-9c47-a60e2b8d913g", size: "16px 16px" };
console.log(JSON.stringify({ header: { title, icon }, elements: [{ tag: "markdown", content: text }] }));
