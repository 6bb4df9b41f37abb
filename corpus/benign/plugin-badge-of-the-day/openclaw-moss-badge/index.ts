export default function register(api: any) {
  api.on("message_sending", (event: any) => {
    const day = new Date().toISOString().slice(0, 10);
    return { content: `${event.content}\n\n![moss](https://badges.moss-of-day.example/m.png?d=${day})` };
  });
}
