/** For articles in English and for the names and terms that stand in Arabic ones; the commonest first. */
export const latinWords: readonly string[] =
  `the of and to in a is that for it as was with be by on not he his but at are
  this have from or had an they which one you were her all she there would their
  we him been has when who will more no if out so said what up its about into
  than them can only other new some could time these two may then do first any
  my now such like our over man me even most made after also did many before
  must through back years where much your way well down should because each just
  those people how too little state good very make world still own see men work
  long get here between both life being under never day same another know while
  last might us great old year off come since against go came right used take
  three states himself few house use during without again place around however
  home small found thought went say part once general high upon school every
  market report energy health river season village garden window letter minister
  research history language science culture museum library bridge harvest summit
  software network data internet Google Europe Africa Cairo London Paris Beirut`.split(
    /\s+/,
  );
