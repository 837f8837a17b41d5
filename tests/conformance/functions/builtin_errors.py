# Wrong calls of C functions.
calls = """len() len(1,2) len(x=1) abs() abs(1,2) ord('a','b') isinstance(1) isinstance(1,2,3) print(sep=1) iter() next() id() hash(1,2)
[].append() [].append(1,2) [].append(x=1) [].pop(1,2) [].pop('a') [].insert(1) [].sort(1) [].sort(key=1) [].index() {}.get() {}.get(1,2,3) {}.pop() {}.update(1) {}.update(1,2) {}.keys(1)
''.join() ''.join(1) ''.split(1) ''.split('') ''.replace('a') ''.strip(1) ''.startswith(1) ''.zfill('a') ''.center() ''.encode('nope') ''.find() 'a'.ljust(5,'ab') 'a'.translate() ''.format_map() 'a'.count(1)
int('1',2,3) int(1,2) int('1',40) int('') int(' ') float('1','2') str(1,2) str(b'a','nope') list(1) list([],[]) tuple(1) tuple([],[]) dict(1) dict([],[]) dict([1]) dict([(1,2,3)]) set(1) set([],[]) frozenset(1,2)
range() range('a') range(1,2,3,4) range(x=1) slice(1,2,3,4) object(1) bool(1,2) bool(x=1) complex('1',2) complex(1,'2') bytes(1,2) bytearray('a') memoryview() memoryview('a') type() type(1,2) super() property(1,2,3,4,5) enumerate() enumerate([],'a') zip(1) map(1,[1]) filter(1) reversed() sorted() sum() sum(1) max() min() round() divmod(1) pow(1) chr() bin() format() getattr(1) setattr(1,'a') hasattr(1) delattr(1) callable() vars(1,2) dir(1,2) repr() ascii() exec() eval() compile() globals(1) locals(1) input(1,2)
(1).bit_length(1) (1).to_bytes() (1).to_bytes(1,'x') (-1).to_bytes(1) (256).to_bytes(1) (1.5).hex(1) (1.5).is_integer(1) (1.5).as_integer_ratio(1) ().index() ().count() {1}.add() {1}.add(1,2) {1}.remove() b''.join([1]) b'a'.find('a') 'abc'.index('z') [1].index(2) (1,).index(2) [1].remove(2)""".split()
for c in calls:
    try:
        r = eval(c)
        print(c, "=", r)
    except Exception as e:
        print(c, "|", type(e).__name__, "|", e)
