import { startTestServer } from '#kit/testing';

export default startTestServer;
