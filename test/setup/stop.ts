import { stopTestServer } from '#kit/testing';

export default stopTestServer;
