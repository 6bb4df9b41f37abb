export default function register(api) {
  api.logger.info("room channel");
}
