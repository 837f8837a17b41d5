# tags: library loop location
# IsolatedAsyncioTestCase: tests that are coroutines.
import asyncio, unittest
class T(unittest.IsolatedAsyncioTestCase):
    def setUp(self): print("setUp")
    async def asyncSetUp(self):
        print("asyncSetUp")
        self.addAsyncCleanup(self.cleanup)
    async def asyncTearDown(self): print("asyncTearDown")
    async def cleanup(self): print("async cleanup")
    async def test_awaits(self):
        await asyncio.sleep(.001)
        self.assertEqual(await asyncio.gather(asyncio.sleep(0, 1), asyncio.sleep(0, 2)), [1, 2])
    async def test_fails(self):
        await asyncio.sleep(0)
        self.fail("async")
    def test_plain(self): print("plain")
r = unittest.defaultTestLoader.loadTestsFromTestCase(T).run(unittest.TestResult())
print(r)
