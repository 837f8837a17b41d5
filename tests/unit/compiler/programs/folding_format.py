a = b = c = 1
x = '%s' % (a,)
x = '%s and %r and %a' % (a, b, c)
x = '%5s|%-5s|%.3s|%05s|%10.2r' % (a, b, c, a, b)
x = '100%% %s' % (a,)
x = '%d' % (a,)
x = '%s %s' % (a,)
x = '%s' % (a, b)
x = '%s' % a
x = '%s' % (*a,)
x = 'no units' % ()
x = '%' % (a,)
x = '%(k)s' % (a,)
